#include "ui/widgets/question.h"

#include "models/text/plain_text.h"
#include "ui/widgets/plain_message_box.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

namespace collie::ui {
namespace {
constexpr int leastWidth = 320; ///< Pixels: a box as narrow as its question is hard to read.
const QString objectNameOfQuestion = QStringLiteral("question");
} // namespace

bool ask(QWidget *over, const Question &question, QObject *context, const std::function<void()> &then) {
    const auto boxes = over->findChildren<QMessageBox *>(objectNameOfQuestion);
    if (std::any_of(boxes.begin(), boxes.end(), [](const QMessageBox *box) { return box->isVisible(); }))
        return false;
    auto *box = new PlainMessageBox(question.title, question.text, question.explanation, over);
    box->setObjectName(objectNameOfQuestion);
    if (auto *grid = qobject_cast<QGridLayout *>(box->layout()))
        grid->addItem(new QSpacerItem(leastWidth, 0), grid->rowCount(), 0, 1, grid->columnCount());
    QPushButton *yes = box->addButton(models::plainCaption(question.yes),
                                      question.destroys ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    QPushButton *no = question.no.isEmpty()
                          ? box->addButton(QMessageBox::Cancel)
                          : box->addButton(models::plainCaption(question.no), QMessageBox::RejectRole);
    box->setDefaultButton(question.destroys ? no : yes);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, context, then);
    box->open();
    return true;
}

} // namespace collie::ui
