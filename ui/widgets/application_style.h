#pragma once

#include <QProxyStyle>

namespace collie::ui {

/// The style of the application, with room between the lines of lists, tables and trees, and with boxes to tick that
/// are seen on dark ground too. GUI thread.
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

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

  private:
    int m_rowGap = 0;
};

} // namespace collie::ui
