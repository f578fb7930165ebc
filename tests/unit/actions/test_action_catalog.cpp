#include "services/actions/action_catalog.h"
#include "tests/support/places.h"

#include <QTest>

using namespace collie;
using namespace collie::actions;

namespace {

Json smallCatalog() {
    return {{"version", 1},
            {"variables", {{"level", 3}}},
            {"actions",
             {{{"kind", "hook"},
               {"name", "retrigger"},
               {"title", "Retrigger"},
               {"description", "Again"},
               {"context", Json::array({Json::object({{"kind", "test"}})})},
               {"hookGroupId", "project-gecko"},
               {"hookId", "in-tree-action-3-generic/abc"},
               {"hookPayload", Json::object()}},
              {{"kind", "hook"},
               {"name", "retrigger"},
               {"title", "Retrigger anything"},
               {"description", "Again"},
               {"context", Json::array({Json::object()})},
               {"hookGroupId", "project-gecko"},
               {"hookId", "in-tree-action-3-generic/def"},
               {"hookPayload", Json::object()}},
              {{"kind", "hook"},
               {"name", "cancel-all"},
               {"title", "Cancel all"},
               {"description", "Stop"},
               {"context", Json::array()},
               {"hookGroupId", "project-gecko"},
               {"hookId", "in-tree-action-3-generic/abc"},
               {"hookPayload", Json::object()}}}}};
}

} // namespace

class TestActionCatalog final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsARealDocument() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto catalog =
            ActionCatalog::parse(test::readSharedData(QStringLiteral("treeherder/actions/initialActions.json")));
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().message));
        QCOMPARE(catalog->all().size(), 17);
        QVERIFY(catalog->find(QStringLiteral("retrigger-multiple"), nullptr));
        const Json decision{{"kind", "decision-task"}};
        QVERIFY(catalog->find(QStringLiteral("retrigger"), decision)->schema.is_null());
        // Three retriggers stand there; the first that fits counts.
        const Json test{{"kind", "test"}, {"retrigger", "true"}};
        QVERIFY(!catalog->find(QStringLiteral("retrigger"), test)->schema.is_null());
        int retriggers = 0;
        for (const Action &action : catalog->relevant(test))
            retriggers += action.name == u"retrigger" ? 1 : 0;
        QCOMPARE(retriggers, 1);
    }

    void matchesTagSetsAsTreeherderDoes() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto read = [](const char *name) {
            return *parseJson(
                test::readSharedData(QStringLiteral("treeherder/actions/%1.json").arg(QLatin1String(name))),
                QStringLiteral("The case"));
        };
        Action action;
        action.context = read("matchingTagSetList");
        QVERIFY(action.matches(read("matchingTaskTags")));
        action.context = read("mismatchingTagSetList");
        QVERIFY(!action.matches(read("mismatchingTaskTags")));
    }

    void theFirstOfANameWins() {
        const auto catalog = ActionCatalog::parse(toJsonBytes(smallCatalog()));
        QVERIFY(catalog);
        const Json test{{"kind", "test"}};
        const Json build{{"kind", "build"}};
        QCOMPARE(catalog->find(QStringLiteral("retrigger"), test)->title, QStringLiteral("Retrigger"));
        QCOMPARE(catalog->find(QStringLiteral("retrigger"), build)->title, QStringLiteral("Retrigger anything"));
        QCOMPARE(catalog->relevant(test).size(), 1);
        QCOMPARE(catalog->relevant(nullptr).size(), 1);
        QCOMPARE(catalog->relevant(nullptr).first().name, QStringLiteral("cancel-all"));
        QVERIFY(!catalog->find(QStringLiteral("retrigger"), nullptr));
        QVERIFY(!catalog->find(QStringLiteral("cancel-all"), test));
        QCOMPARE(integerMember(catalog->variables(), "level"), 3);
    }

    void leavesOutUnknownKinds() {
        Json document = smallCatalog();
        document["actions"].push_back({{"kind", "dance"}, {"steps", 3}});
        const auto catalog = ActionCatalog::parse(toJsonBytes(document));
        QVERIFY(catalog);
        QCOMPARE(catalog->all().size(), 3);
    }

    void refusesWhatBreaksTheRules_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto changed = [](const std::function<void(Json &)> &change) {
            Json document = smallCatalog();
            change(document);
            return toJsonBytes(document);
        };
        QTest::newRow("html") << QByteArray("<html>");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("version 2") << changed([](Json &json) { json["version"] = 2; });
        QTest::newRow("no version") << changed([](Json &json) { json.erase("version"); });
        QTest::newRow("no variables") << changed([](Json &json) { json.erase("variables"); });
        QTest::newRow("no actions") << changed([](Json &json) { json.erase("actions"); });
        QTest::newRow("actions an object") << changed([](Json &json) { json["actions"] = Json::object(); });
        QTest::newRow("unknown member") << changed([](Json &json) { json["more"] = 1; });
        QTest::newRow("no title") << changed([](Json &json) { json["actions"][0].erase("title"); });
        QTest::newRow("title too long") << changed(
            [](Json &json) { json["actions"][0]["title"] = std::string(256, 'x'); });
        QTest::newRow("no hook id") << changed([](Json &json) { json["actions"][0].erase("hookId"); });
        QTest::newRow("hook id a number") << changed([](Json &json) { json["actions"][0]["hookId"] = 5; });
        QTest::newRow("tags of numbers") << changed([](Json &json) { json["actions"][0]["context"][0]["kind"] = 5; });
        QTest::newRow("unknown member of an action") << changed([](Json &json) { json["actions"][0]["more"] = 1; });
        QTest::newRow("payload a string") << changed([](Json &json) { json["actions"][0]["hookPayload"] = "x"; });
        QTest::newRow("too many") << changed([](Json &json) {
            const Json action = json["actions"][0];
            for (int i = 0; i < 1000; ++i)
                json["actions"].push_back(action);
        });
    }

    void refusesWhatBreaksTheRules() {
        QFETCH(QByteArray, bytes);
        const auto catalog = ActionCatalog::parse(bytes);
        QVERIFY(!catalog);
        QVERIFY(!catalog.error().message.isEmpty());
        QVERIFY(catalog.error().kind == ErrorKind::BadResponse || catalog.error().kind == ErrorKind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestActionCatalog)
#include "test_action_catalog.moc"
