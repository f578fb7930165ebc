#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside any namespace, as the macro demands; needed because the resources are in a static library.
static void registerIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace collie::ui {
namespace {

QByteArray svgSource(const QString &name) {
    registerIcons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws a one-colour SVG in the palette's text colour.
class TintedIconEngine final : public QIconEngine {
  public:
    explicit TintedIconEngine(QString name)
        : m_name(std::move(name))
        , m_source(svgSource(m_name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = m_source;
        svg.replace("#000000", colour(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = QStringLiteral("collie-icon/%1/%2/%3").arg(m_name, colour(mode).name()).arg(size.width());
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return m_source.isEmpty(); }
    QString key() const override { return QStringLiteral("collie"); }
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

  private:
    static QColor colour(QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Active, QPalette::WindowText);
    }

    QString m_name;
    QByteArray m_source;
};

} // namespace

QIcon symbolIcon(const QString &name) {
    return QIcon(new TintedIconEngine(name));
}

QIcon applicationIcon() {
    // Nothing in it has the colour that is replaced. Qt's own icons of SVG files need a plugin that may be missing.
    return symbolIcon(QStringLiteral("collie"));
}

} // namespace collie::ui
