#pragma once

#include <QProxyStyle>

#include <optional>

namespace collie::ui {

/// The style of the application, with room between the lines of lists, tables and trees, with boxes to tick that are
/// seen on dark ground too, with words alone on the buttons of dialogs, and with nothing that moves by itself where
/// that is wanted. GUI thread.
class ApplicationStyle final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationStyle)
  public:
    /// \param base  owned from now on.
    explicit ApplicationStyle(QStyle *base);

    /// Pixels that every row is higher than what it shows, in the application's style: for what measures rows by
    /// itself; 0 where the style is another one.
    [[nodiscard]] static int rowGap();
    /// Sets them for the whole application, also for the lists that are there. Makes the application's style one of
    /// these when it is none.
    static void setRowGap(int pixels);
    /// Whether nothing moves by itself, in the whole application: no animation, no bar that runs, no cursor that
    /// blinks.
    static void setStill(bool isStill);

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *more) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;

  private:
    [[nodiscard]] static ApplicationStyle &ofApplication();
    /// A ring that is seen on whatever is behind it: a style's own may be a faint one.
    static void drawFocus(const QStyleOption &option, QPainter &painter);

    int m_rowGap = 0;
    bool m_isStill = false;
    std::optional<int> m_cursorFlashTime; ///< The desktop's, while none blinks.
};

} // namespace collie::ui
