#pragma once

#include "ui/help/guide.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVector>

namespace collie::ui {

class FindBar;
class GuideView;
class Theme;

/// The guide in a window of its own, beside the one it is about: contents or what a search found at the left, the page
/// at the right. Escape ends what was begun last, then closes. GUI thread.
class HelpWindow final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpWindow)
  public:
    /// \param theme  outlives the window. \param guide  has pages.
    HelpWindow(const Theme &theme, Guide guide);

    /// Shows a page, from a heading on where `anchor` names one; the first page for a name that is none.
    void showPage(const QString &name, const QString &anchor = {});
    /// Name of the page on show.
    [[nodiscard]] QString pageName() const;

  Q_SIGNALS:
    /// A link leads out of the guide.
    void linkActivated(const QUrl &url);

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    struct Place {
        QString page;
        QString anchor = {};
        int scrolled = 0;
    };

    void layOut();
    void addKeys();
    void fillContents();
    void search(const QString &words);
    void openHit(QListWidgetItem *hit);
    void followLink(const QString &link);
    void go(const Place &place);
    void step(int by);
    void showPlace(const Place &place);
    void zoom(int by);

    Guide m_guide;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_home;
    QLineEdit *m_search;
    QStackedWidget *m_side;
    QTreeWidget *m_contents;
    QListWidget *m_hits;
    QLabel *m_nothing; ///< Says that nothing was found.
    QLabel *m_language;
    GuideView *m_view;
    FindBar *m_find;
    QVector<Place> m_trail;
    qsizetype m_at = -1; ///< In the trail.
    int m_zoom = 0;      ///< Points more than the window's font.
};

} // namespace collie::ui
