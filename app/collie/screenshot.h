#pragma once

#include "ui/widgets/theme.h"

#include <QObject>
#include <QString>
#include <QVector>

namespace collie::app {

class Application;

/// Takes pictures of the window once its jobs and the details of a failed one are there: main-light.png and
/// main-dark.png. GUI thread.
class Screenshot final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Screenshot)
  public:
    /// \param application  must not have been started. \param folder  made when it is not there.
    Screenshot(Application &application, const QString &folder, QObject *parent = nullptr);

  Q_SIGNALS:
    /// \param problem  empty when every picture was written.
    void finished(const QString &problem);

  private:
    void watchRepository();
    void selectFailure();
    struct Picture {
        ui::Theme::Scheme scheme;
        QString name;
    };
    void take();
    void takeOne(QVector<Picture> left);

    Application &m_application;
    QString m_folder;
    bool m_taken = false;
};

} // namespace collie::app
