#pragma once

#include "services/base/deployment.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVector>

namespace collie::ui {

class Theme;

/// The first thing a person sees: which deployment to open, or the addresses of one of their own. GUI thread.
class StartPage final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)
  public:
    /// Something to open with one click.
    struct Choice {
        QString id;
        QString title;
        QString description; ///< One line.
    };

    explicit StartPage(Theme &theme, QWidget *parent = nullptr);

    void setChoices(const QVector<Choice> &choices);
    /// Moves the focus to the fields of a custom deployment.
    void focusCustom();

    /// What there is to choose from, as a whole.
    [[nodiscard]] QWidget *choices() const { return m_choices; }
    [[nodiscard]] QLineEdit *rootUrl() const { return m_rootUrl; }
    [[nodiscard]] QLineEdit *treeherderUrl() const { return m_treeherderUrl; }
    [[nodiscard]] QString problem() const { return m_problem->text(); }

  Q_SIGNALS:
    void chosen(const QString &id);
    /// The person entered a deployment of their own; the addresses have been checked.
    void customChosen(const collie::Deployment &deployment);

  private:
    void submit();
    void recolour();

    Theme &m_theme;
    QWidget *m_choices;
    QVector<QLabel *> m_muted;
    QLineEdit *m_rootUrl;
    QLineEdit *m_treeherderUrl;
    QLabel *m_problem;
    QPushButton *m_open;
};

} // namespace collie::ui
