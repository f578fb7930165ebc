#pragma once

#include <QApplication>
#include <QPointer>
#include <QWidget>

namespace collie::ui {

/// Shows which list, table, text, row of tabs or empty page has the keys: styles mark the focus of those within them
/// only, where there is something. Fields and buttons show it by themselves, which they are told to do from the start.
/// Whoever clicks knows where, so the ring is for a focus that came otherwise. GUI thread.
class FocusRing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)
  public:
    /// Follows the focus in the whole application from now on.
    explicit FocusRing(QApplication &application, QObject *parent = nullptr);
    /// Takes the ring away.
    ~FocusRing() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void focusCame(QWidget &to, Qt::FocusReason reason);
    void show(QWidget *around);
    void hide();

    QPointer<QWidget> m_around;
    QPointer<QWidget> m_clicked; ///< Has the focus by a click.
    QPointer<QWidget> m_ring;    ///< A child of what it is around.
};

} // namespace collie::ui
