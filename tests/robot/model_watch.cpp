#include "tests/robot/model_watch.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QApplication>

#include <algorithm>

namespace collie::robot {
namespace {

QStringList modelFaults; ///< A message handler reaches nothing but what is static.
QtMessageHandler handlerBefore = nullptr;

/// The testers tell through the log; what the painter and the views complain of is no better.
void collect(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    const QByteArray category(context.category);
    if (category == "qt.modeltest")
        modelFaults.append(QStringLiteral("model: ") + message);
    else if (message.startsWith(QStringLiteral("QPainter::")) ||
             message.startsWith(QStringLiteral("QAbstractItemModel")))
        modelFaults.append(QStringLiteral("qt: ") + message);
    if (type >= QtWarningMsg && handlerBefore != nullptr)
        handlerBefore(type, context, message);
}

} // namespace

ModelWatch::ModelWatch() {
    modelFaults.clear();
    handlerBefore = qInstallMessageHandler(collect);
}

ModelWatch::~ModelWatch() {
    m_testers.clear();
    qInstallMessageHandler(std::exchange(handlerBefore, nullptr));
}

QStringList ModelWatch::takeFaults() {
    return std::exchange(modelFaults, {});
}

void ModelWatch::watch(QAbstractItemModel *model) {
    const auto isWatched = [model](const auto &entry) { return entry.first == model; };
    if (model == nullptr || std::any_of(m_testers.begin(), m_testers.end(), isWatched))
        return;
    // Models inside of Qt's own item widgets announce their end when nothing of them is left to look at.
    if (QByteArray(model->metaObject()->className()).startsWith("collie::"))
        m_testers.emplace_back(model, std::make_unique<QAbstractItemModelTester>(
                                          model, QAbstractItemModelTester::FailureReportingMode::Warning));
    if (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model))
        watch(proxy->sourceModel());
}

void ModelWatch::lookForModels() {
    std::erase_if(m_testers, [](const auto &entry) { return entry.first.isNull(); });
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        for (const auto *view : window->findChildren<QAbstractItemView *>())
            watch(view->model());
    }
}

} // namespace collie::robot
