#pragma once

#include "ui/help/guide.h"

#include <QTextBrowser>

namespace collie::ui {

class Theme;

/// A page of the guide as it is read: pictures as wide as there is room and in the colours of the window. It follows no
/// link by itself. GUI thread.
class GuideView final : public QTextBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuideView)
  public:
    /// Both outlive the view.
    GuideView(const Theme &theme, const Guide &guide, QWidget *parent);

    /// Shows a page from its beginning, or from a heading. \param anchor  empty for the beginning.
    void showPage(const GuidePage &page, const QString &anchor = {});
    /// Name of the page on show; empty for none.
    [[nodiscard]] const QString &pageName() const { return m_page.name; }
    /// The next or the previous place of a text, once around the page, marked and in view.
    /// \return whether it is there at all.
    bool find(const QString &text, bool backward = false);
    /// Marks the first of these words behind the heading that showPage() went to.
    void mark(const QString &words);

  Q_SIGNALS:
    /// The person wants to go where a link leads, as the page has it.
    void linkActivated(const QString &link);

  protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void render();
    void ruleTables();
    void goTo(const QString &anchor);
    void fitPictures();
    [[nodiscard]] QImage picture(const QString &reference) const;

    const Theme &m_theme;
    const Guide &m_guide;
    GuidePage m_page;
};

} // namespace collie::ui
