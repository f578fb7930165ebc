#pragma once

#include <QVector>
#include <QWidget>

namespace collie::ui {

class LimitChip;
class Theme;

/// Everything that limits a view, one chip each, in as many lines as they take; hidden without any. GUI thread.
class LimitStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitStrip)
  public:
    struct Limit {
        QString id;              ///< For whoever takes it away.
        QString text;            ///< "author: me@example.com"
        bool isEditable = false; ///< A click on its text asks for edited(); its cross takes it away.
        friend bool operator==(const Limit &, const Limit &) = default;
    };

    /// \param theme  must outlive the strip.
    explicit LimitStrip(Theme &theme, QWidget *parent = nullptr);

    /// Shows these in place of those before. The focus stays in the strip while there is a chip for it.
    void setLimits(const QVector<Limit> &limits);
    [[nodiscard]] const QVector<Limit> &limits() const { return m_limits; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  Q_SIGNALS:
    /// The person takes a limit away; it stays on show until setLimits() says otherwise.
    void removed(const QString &id);
    /// The person wants to change a limit.
    void edited(const QString &id);

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    /// Puts the chips into lines. \param move  or only reckons. \return the height they take.
    int arrange(int width, bool move) const;

    Theme &m_theme;
    QVector<Limit> m_limits;
    QVector<LimitChip *> m_chips;
};

} // namespace collie::ui
