#include "models/jobs/filter_preset.h"

#include <QTest>

using namespace collie;
using models::FilterPreset;
using models::FilterPresets;
using models::JobField;
using models::JobFilter;

/// Filters with a name, as they are kept.
class TestFilterPreset final : public QObject {
    Q_OBJECT

    static JobFilter linuxOnly() {
        JobFilter filter{.text = QStringLiteral("mochitest")};
        filter.fields.append({.field = JobField::Platform, .values = {QStringLiteral("linux")}, .isNegated = true});
        filter.tiers.set(3);
        filter.showsDuplicates = true;
        return filter;
    }
    static QStringList namesOf(const FilterPresets &presets) {
        QStringList names;
        for (const FilterPreset &preset : presets.all())
            names.append(preset.name);
        return names;
    }

  private Q_SLOTS:
    void whatIsPutIsReadAgain() {
        FilterPresets presets;
        const FilterPreset one{QStringLiteral("One & <only>"), QStringLiteral("Ctrl+Alt+1"), linuxOnly()};
        presets.put(one);
        presets.put({.name = QStringLiteral("Two")});
        const FilterPresets read(presets.kept());
        QCOMPARE(read.all(), presets.all());
        QCOMPARE(read.all().constFirst(), one);
        QCOMPARE(read.find(QStringLiteral("one & <ONLY>")), one);
        QVERIFY(!read.find(QStringLiteral("Three")));
    }

    void oneOfTheSameNameTakesItsPlace() {
        FilterPresets presets;
        presets.put({.name = QStringLiteral("A")});
        presets.put({.name = QStringLiteral("B")});
        presets.put({.name = QStringLiteral("a"), .filter = linuxOnly()});
        QCOMPARE(namesOf(presets), (QStringList{QStringLiteral("a"), QStringLiteral("B")}));
        QCOMPARE(presets.all().constFirst().filter, linuxOnly());
        presets.change(QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("F6"));
        QCOMPARE(namesOf(presets), (QStringList{QStringLiteral("a"), QStringLiteral("C")}));
        QCOMPARE(presets.all().constLast().key, QStringLiteral("F6"));
        presets.remove(QStringLiteral("A"));
        presets.remove(QStringLiteral("unknown"));
        presets.change(QStringLiteral("unknown"), QStringLiteral("D"), {});
        QCOMPARE(namesOf(presets), QStringList{QStringLiteral("C")});
    }

    void whatCannotBeReadStaysInItsPlace() {
        FilterPresets presets;
        presets.put({.name = QStringLiteral("A")});
        const QString known = presets.kept().constFirst();
        const QStringList kept{QStringLiteral("not json"),
                               known,
                               QStringLiteral("{\"name\":\"B\",\"filter\":{\"text\":7}}"),
                               QStringLiteral("{\"name\":\"\",\"filter\":{}}"),
                               QStringLiteral("{\"name\":\"N\"}"),
                               known};
        FilterPresets read(kept);
        QCOMPARE(namesOf(read), QStringList{QStringLiteral("A")});
        QCOMPARE(read.kept(), kept);
        read.put({.name = QStringLiteral("Z")});
        QCOMPARE(read.kept().mid(0, kept.size()), kept);
        QCOMPARE(namesOf(read), (QStringList{QStringLiteral("A"), QStringLiteral("Z")}));
    }

    void whatWasRemovedIsPutBack() {
        const QStringList kept{QStringLiteral("{\"filter\":{},\"name\":\"A\"}"),
                               QStringLiteral("{\"colour\":\"red\",\"filter\":{},\"key\":\"F6\",\"name\":\"B\"}"),
                               QStringLiteral("{\"filter\":{},\"name\":\"C\"}")};
        FilterPresets presets(kept);
        const FilterPresets::Removed removed = presets.remove(QStringLiteral("b"));
        QCOMPARE(namesOf(presets), (QStringList{QStringLiteral("A"), QStringLiteral("C")}));
        presets.putBack(removed);
        QCOMPARE(presets.kept(), kept);
        // Only once, and not in the place of a newer one.
        presets.putBack(removed);
        QCOMPARE(presets.kept(), kept);
        presets.remove(QStringLiteral("B"));
        presets.put({.name = QStringLiteral("b"), .filter = linuxOnly()});
        presets.putBack(removed);
        QCOMPARE(presets.find(QStringLiteral("B"))->filter, linuxOnly());
        // Others may be gone meanwhile.
        FilterPresets few;
        few.putBack(removed);
        QCOMPARE(namesOf(few), QStringList{QStringLiteral("B")});
        few.putBack(few.remove(QStringLiteral("unknown")));
        QCOMPARE(few.all().size(), 1);
    }

    void membersOfANewerVersionStayUntouched() {
        const QStringList kept{QStringLiteral("{\"colour\":\"red\",\"filter\":{},\"name\":\"A\"}")};
        FilterPresets read(kept);
        read.put({.name = QStringLiteral("B")});
        QCOMPARE(read.kept().constFirst(), kept.constFirst());
        QCOMPARE(read.all().size(), 2);
    }

    void orderAndWhatWasFoundDoNotCount() {
        JobFilter left, right;
        left.fields = {{.field = JobField::Test,
                        .values = {QStringLiteral("dom")},
                        .names = {QStringLiteral("x")},
                        .namesOfPush = {{1, {QStringLiteral("x")}}}},
                       {.field = JobField::Name, .values = {QStringLiteral("a"), QStringLiteral("b")}}};
        right.fields = {{.field = JobField::Name, .values = {QStringLiteral("b"), QStringLiteral("a")}},
                        {.field = JobField::Test, .values = {QStringLiteral("dom")}}};
        QVERIFY(models::saysTheSame(left, right));
        right.fields[0].isNegated = true;
        QVERIFY(!models::saysTheSame(left, right));
        QVERIFY(!models::saysTheSame({}, linuxOnly()));
    }
};

QTEST_GUILESS_MAIN(TestFilterPreset)
#include "test_filter_preset.moc"
