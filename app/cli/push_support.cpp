#include "app/cli/push_support.h"

#include "services/base/words.h"
#include "services/treeherder/address_text.h"

#include <algorithm>
#include <memory>
#include <tuple>

namespace collie::cli {

using treeherder::Job;

namespace {

Result<session::PushName> pushNameOf(const Invocation &invocation, const QString &repository) {
    session::PushName name{.repository = repository,
                           .id = invocation.number(options::pushId),
                           .revision = invocation.text(options::revision),
                           .landing = invocation.text(options::landing)};
    const int said = (name.id > 0 ? 1 : 0) + (name.revision.isEmpty() ? 0 : 1) + (name.landing.isEmpty() ? 0 : 1);
    if (said != 1)
        return failure(usageError(
            Words::tr("Say which push, in one way: --push ID, --revision R or --lando ID, or give its address.")));
    return name;
}

/// What is no name is a slip in the command line.
Error asUsage(const Error &error) {
    return error.kind == ErrorKind::InvalidArgument ? usageError(error.message) : error;
}

} // namespace

QVector<Option> pushOptions(const QVector<Option> &own) {
    return QVector<Option>{options::pushId, options::revision, options::landing, options::landoUrl} + own;
}

bool namesPush(const Invocation &invocation) {
    return invocation.isSet(options::pushId) || invocation.isSet(options::revision) ||
           invocation.isSet(options::landing);
}

bool isAddress(const QString &operand) {
    return operand.contains(u'/') || operand.contains(u':');
}

Future<session::NamedPush> findPush(Session &session, const QString &operand) {
    using Found = session::NamedPush;
    const Invocation &invocation = session.invocation();
    if (const Result<void> checked = checkForms(invocation); !checked)
        return failedFuture<Found>(checked.error());
    const Result<QUrl> lando = addressOf(invocation, options::landoUrl);
    if (!lando)
        return failedFuture<Found>(asUsage(lando.error()));
    if (invocation.isSet(options::landoUrl) && !invocation.isSet(options::landing) && !isAddress(operand))
        return failedFuture<Found>(
            usageError(Words::tr("--%1 is only for %2.").arg(QStringLiteral("lando-url"), QStringLiteral("--lando"))));
    auto *finder = new session::PushFinder(session.deployment(), session.http(), *lando, &session);
    const auto worded = [&session](const Future<Found> &found) {
        return andHandle(found, &session, [](const Result<Found> &push) {
            return push ? push : Result<Found>(failure(asUsage(push.error())));
        });
    };
    if (isAddress(operand)) {
        if (namesPush(invocation))
            return failedFuture<Found>(usageError(Words::tr(
                "The address says which push: leave --push, --revision and --lando out, or name a repository.")));
        return worded(finder->find(operand));
    }
    const Result<session::PushName> name = pushNameOf(invocation, operand);
    return name ? worded(finder->find(*name)) : failedFuture<Found>(name.error());
}

Future<qint64> findPushId(Session &session, const QString &repository) {
    const Result<session::PushName> name =
        isAddress(repository) ? session::PushName() : pushNameOf(session.invocation(), repository);
    if (!name)
        return failedFuture<qint64>(name.error());
    if (name->id > 0)
        return readyFuture<qint64>(name->id);
    return andThen(findPush(session, repository), &session,
                   [](const session::NamedPush &found) -> Result<qint64> { return found.push.id; });
}

Future<QVector<Job>> jobsOfPush(Session &session, qint64 pushId) {
    const auto jobs = std::make_shared<QVector<Job>>();
    const auto asked = session.treeherder().jobsOfPush(pushId, [jobs](const treeherder::JobBatch &batch) {
        for (const treeherder::JobBatch::Row &row : batch.rows)
            jobs->append(treeherder::jobOf(batch, row));
    });
    return andThen(asked, &session, [jobs](qint64) -> Result<QVector<Job>> {
        const auto place = [](const Job &job) {
            return std::tie(job.platform, job.platformOption, job.typeName, job.runId, job.id);
        };
        std::sort(jobs->begin(), jobs->end(),
                  [place](const Job &left, const Job &right) { return place(left) < place(right); });
        return *jobs;
    });
}

QUrl pageOfPush(Session &session, const session::NamedPush &push) {
    return pageOfJob(session, push.repository.name, push.push.revision, {});
}

QUrl pageOfJob(Session &session, const QString &repository, const QString &revision, const Job &job) {
    if (repository.isEmpty() || !session.deployment().deployment.hasTreeherder())
        return {};
    treeherder::Address address;
    address.site = session.deployment().deployment.treeherderUrl;
    address.repository = repository;
    address.query.revision = revision;
    address.taskId = job.taskId;
    address.runId = job.taskId.isEmpty() ? -1 : job.runId;
    return treeherder::viewUrl(address);
}

Result<void> checkForms(const Invocation &invocation) {
    if (invocation.json() && invocation.isSet(options::markdown))
        return failure(usageError(Words::tr("Choose one of --json and --markdown.")));
    return {};
}

Result<QRegularExpression> expressionOf(const Invocation &invocation, const TextOption &option) {
    QRegularExpression expression(invocation.text(option));
    if (!expression.isValid())
        return failure(usageError(Words::tr("--%1 takes a regular expression: %2.")
                                      .arg(QLatin1String(option.name), expression.errorString())));
    expression.optimize();
    return expression;
}

} // namespace collie::cli
