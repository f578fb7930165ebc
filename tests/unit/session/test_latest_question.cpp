#include "app/session/latest_question.h"

#include <QTest>

using namespace collie;
using session::LatestQuestion;

/// Answers belong to a question, and a newer question takes the place of the older.
class TestLatestQuestion final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theNewerAnswerIsShownHoweverLateTheOlderComes() {
        LatestQuestion question;
        QStringList shown;
        const Promise<QString> older, newer;
        const auto show = [&shown](const Result<QString> &answer) { shown.append(answer.value_or(QString())); };
        question.ask(older.future(), this, show);
        question.ask(newer.future(), this, show);
        QVERIFY(older.isCancelled());
        newer.finish(QStringLiteral("newer"));
        older.finish(QStringLiteral("older"));
        QTRY_COMPARE(shown, QStringList{QStringLiteral("newer")});
        settle();
        QCOMPARE(shown.size(), 1);
    }

    void anAnswerOnItsWayIsNotShownEither() {
        LatestQuestion question;
        QStringList shown;
        const auto show = [&shown](const Result<QString> &answer) { shown.append(answer.value_or(QString())); };
        // It is complete, but the event loop has not brought it yet.
        question.ask(readyFuture<QString>(QStringLiteral("older")), this, show);
        question.ask(readyFuture<QString>(QStringLiteral("newer")), this, show);
        QTRY_COMPARE(shown, QStringList{QStringLiteral("newer")});
        settle();
        QCOMPARE(shown.size(), 1);
    }

    void nobodyHearsOfWhatWasGivenUp() {
        LatestQuestion question;
        int answers = 0;
        const Promise<QString> promise;
        question.ask(promise.future(), this, [&answers](const Result<QString> &) { ++answers; });
        question.cancel();
        QVERIFY(promise.isCancelled());
        promise.finish(failure(ErrorKind::Server, QStringLiteral("late")));
        settle();
        QCOMPARE(answers, 0);
        // The place can be asked again.
        question.ask(readyFuture<QString>(QStringLiteral("x")), this,
                     [&answers](const Result<QString> &) { ++answers; });
        QTRY_COMPARE(answers, 1);
    }

    void failuresAreAnswers() {
        LatestQuestion question;
        QString problem;
        question.ask(failedFuture<QString>({.kind = ErrorKind::NotFound, .message = QStringLiteral("none")}), this,
                     [&problem](const Result<QString> &answer) { problem = answer.error().message; });
        QTRY_COMPARE(problem, QStringLiteral("none"));
    }

    void whatIsUnderWayEndsWithThePlace() {
        const Promise<QString> promise;
        {
            LatestQuestion question;
            question.ask(promise.future(), this, [](const Result<QString> &) {});
        }
        QVERIFY(promise.isCancelled());
    }

  private:
    /// Whatever was on its way by now has come: answers keep their order.
    void settle() {
        bool settled = false;
        onDone(readyFuture<int>(1), this, [&settled](const Result<int> &) { settled = true; });
        QTRY_VERIFY(settled);
    }
};

QTEST_GUILESS_MAIN(TestLatestQuestion)
#include "test_latest_question.moc"
