#pragma once

#include <QColor>
#include <QHash>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSpinBox>
#include <QString>
#include <QStyle>
#include <QStyleOptionSpinBox>
#include <QVector>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace collie::test {

/// A text, or a picture among texts, as it came to the screen.
struct Painted {
    QString text; ///< Empty for a picture.
    QRect rect;   ///< In the widget.
    QColor ink;   ///< As it is seen.
    QColor ground;
    double contrast = 0; ///< Of the two, by WCAG 2.1.
};

/// What a widget and those in it paint: a device that takes down where texts and pictures go.
class PaintRecord final : public QPaintDevice {
  public:
    struct Entry {
        QString text;
        QRectF rect;
        QColor pen;
    };

    explicit PaintRecord(const QSize &size)
        : m_size(size)
        , m_engine(m_entries) {}

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    [[nodiscard]] const QVector<Entry> &entries() const { return m_entries; }

  protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        constexpr int dotsPerInch = 96;
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmWidthMM:
        case PdmHeightMM:
            return (metric == PdmWidthMM ? m_size.width() : m_size.height()) * 254 / (dotsPerInch * 10);
        case PdmDepth:
            return 32;
        case PdmNumColors:
            return std::numeric_limits<int>::max();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch;
        default: // What later versions of Qt ask for in parts, they ask for whole as well.
            return 0;
        }
    }

  private:
    class Engine final : public QPaintEngine {
      public:
        explicit Engine(QVector<Entry> &entries)
            : QPaintEngine(AllFeatures)
            , m_entries(entries) {}

        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        [[nodiscard]] Type type() const override { return User; }
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawPixmap(const QRectF &rect, const QPixmap &, const QRectF &) override { note({}, rect); }
        void drawImage(const QRectF &rect, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {
            note({}, rect);
        }
        void drawTextItem(const QPointF &at, const QTextItem &item) override {
            note(item.text(), QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        }

      private:
        void note(const QString &text, const QRectF &rect) {
            const QTransform toDevice = painter()->deviceTransform();
            QRectF seen = toDevice.mapRect(rect);
            if (painter()->hasClipping())
                seen &= toDevice.mapRect(painter()->clipBoundingRect());
            if (!seen.isEmpty())
                m_entries.append({text, seen, painter()->pen().color()});
        }
        QVector<Entry> &m_entries;
    };

    QSize m_size;
    QVector<Entry> m_entries;
    mutable Engine m_engine;
};

/// Measures what is painted in a widget by its pixels.
class PaintedTexts final {
  public:
    explicit PaintedTexts(QWidget &widget)
        : m_widget(widget)
        , m_picture(widget.size() * scale, QImage::Format_RGB32) {
        m_picture.setDevicePixelRatio(scale);
        m_picture.fill(Qt::white);
        widget.render(&m_picture);
    }

    /// All that is seen, what is disabled left out: that may be pale.
    [[nodiscard]] QVector<Painted> all() const {
        PaintRecord record(m_widget.size());
        m_widget.render(&record);
        QVector<Painted> found;
        for (const PaintRecord::Entry &entry : record.entries()) {
            if (!isEnabledAt(entry.rect.center().toPoint()))
                continue;
            if (const Painted painted = measured(entry); painted.contrast > 1)
                found.append(painted);
        }
        return found;
    }

  private:
    static constexpr int scale = 3; ///< Thin strokes have pixels of their full colour then.

    [[nodiscard]] bool isEnabledAt(const QPoint &point) const {
        const QWidget *at = m_widget.childAt(point);
        if (const auto *number = qobject_cast<const QSpinBox *>(at))
            return number->isEnabled() && !isEndAt(*number, number->mapFrom(&m_widget, point));
        return at == nullptr ? m_widget.isEnabled() : at->isEnabled();
    }
    /// Whether this is the arrow of a number that goes no further that way.
    static bool isEndAt(const QSpinBox &number, const QPoint &point) {
        QStyleOptionSpinBox option;
        option.initFrom(&number);
        option.frame = number.hasFrame();
        option.buttonSymbols = number.buttonSymbols();
        option.stepEnabled = QAbstractSpinBox::StepUpEnabled | QAbstractSpinBox::StepDownEnabled;
        option.subControls = QStyle::SC_All;
        const auto contains = [&](QStyle::SubControl part) {
            return number.style()->subControlRect(QStyle::CC_SpinBox, &option, part, &number).contains(point);
        };
        return (number.value() == number.minimum() && contains(QStyle::SC_SpinBoxDown)) ||
               (number.value() == number.maximum() && contains(QStyle::SC_SpinBoxUp));
    }
    static double luminanceOf(QRgb colour) {
        const auto linear = [](int channel) {
            const double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
    }
    static double contrastOf(QRgb one, QRgb other) {
        const auto [dark, light] = std::minmax({luminanceOf(one), luminanceOf(other)});
        return (light + 0.05) / (dark + 0.05);
    }
    static int distance(QRgb one, QRgb other) {
        return std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) +
               std::abs(qBlue(one) - qBlue(other));
    }

    /// \return a contrast of 0 where it cannot be seen: behind something else, or out of the widget.
    [[nodiscard]] Painted measured(const PaintRecord::Entry &entry) const {
        const QRect rect = QRect(entry.rect.toAlignedRect()).intersected(m_widget.rect());
        Painted painted{.text = entry.text.trimmed(), .rect = rect, .ink = {}, .ground = {}};
        const bool isPicture = entry.text.isEmpty();
        if (rect.isEmpty() || (!isPicture && painted.text.isEmpty()))
            return painted;
        QHash<QRgb, int> counts;
        const QRect pixels(rect.topLeft() * scale, rect.size() * scale);
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x)
                ++counts[m_picture.pixel(x, y)];
        }
        QRgb ground = counts.cbegin().key();
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            ground = counts.value(ground) < it.value() ? it.key() : ground;
        QRgb ink = ground;
        if (isPicture) {
            for (auto it = counts.cbegin(); it != counts.cend(); ++it)
                ink = contrastOf(it.key(), ground) > contrastOf(ink, ground) ? it.key() : ink;
        } else {
            const QRgb pen = entry.pen.rgb();
            for (auto it = counts.cbegin(); it != counts.cend(); ++it)
                ink = distance(it.key(), pen) < distance(ink, pen) ? it.key() : ink;
            constexpr int alike = 40;
            if (entry.pen.alpha() == 255 && distance(ink, pen) > alike)
                return painted;
        }
        painted.ink = QColor(ink);
        painted.ground = QColor(ground);
        painted.contrast = contrastOf(ink, ground);
        return painted;
    }

    QWidget &m_widget;
    QImage m_picture;
};

/// What of a widget cannot be read well: a line for each text below 4.5:1 and each picture below 3:1; empty for none.
inline QStringList paleTexts(QWidget &widget) {
    constexpr double leastOfText = 4.5, leastOfPicture = 3;
    QStringList pale;
    const QVector<Painted> all = PaintedTexts(widget).all();
    for (const Painted &each : all) {
        const bool isPicture = each.text.isEmpty();
        const QWidget *at = widget.childAt(each.rect.center());
        if (each.contrast < (isPicture ? leastOfPicture : leastOfText) - 0.01)
            pale.append(QStringLiteral("%1 of %9 at %2, %3 (%4 × %5): %6 on %7, %8:1")
                            .arg(isPicture ? QStringLiteral("picture") : u'“' + each.text.left(40) + u'”')
                            .arg(each.rect.x())
                            .arg(each.rect.y())
                            .arg(each.rect.width())
                            .arg(each.rect.height())
                            .arg(each.ink.name(), each.ground.name())
                            .arg(each.contrast, 0, 'f', 2)
                            .arg(QLatin1String(at == nullptr ? "the pane" : at->metaObject()->className())));
    }
    pale.removeDuplicates();
    return pale;
}

} // namespace collie::test
