#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace collie::ui {

class Theme;

/// The strip shown while the person signs in in the browser: the address to copy when no browser opened, and a way to
/// stop. GUI thread.
class SignInStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInStrip)
  public:
    explicit SignInStrip(Theme &theme, QWidget *parent = nullptr);

    /// \param url  where to sign in; an empty one hides the strip. \param why  a sentence before the address; may be
    /// empty.
    void present(const QUrl &url, const QString &why);

    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

  Q_SIGNALS:
    void cancelRequested();
    /// Open the browser at the address again.
    void openRequested(const QUrl &url);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    QLabel *m_sentence;
    QLineEdit *m_address;
    QPushButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_cancel;
    QUrl m_url;
};

} // namespace collie::ui
