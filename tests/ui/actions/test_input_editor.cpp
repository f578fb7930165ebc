#include "services/actions/action_catalog.h"
#include "services/actions/input_schema.h"
#include "services/base/yaml.h"
#include "tests/support/named.h"
#include "tests/support/places.h"
#include "ui/actions/input_editor.h"
#include "ui/actions/nested_editors.h"
#include "ui/actions/schema_form.h"
#include "ui/actions/simple_editors.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace collie;
using namespace collie::ui;

namespace {

const char *const backfillSchema = R"({"type":"object","additionalProperties":false,"properties":{
    "depth":{"type":"integer","title":"Depth","description":"How many pushes.","default":9,"minimum":1,"maximum":25},
    "inclusive":{"type":"boolean","default":false},
    "testPath":{"type":"string","pattern":"^test/"},
    "level":{"type":"string","enum":["debug","info"],"default":"debug"},
    "ratio":{"type":"number"},
    "tasks":{"type":"array","items":{"type":"string"}},
    "env":{"type":"object","additionalProperties":{"type":"string"}},
    "when":{"oneOf":[{"title":"Now","type":"boolean"},{"title":"Later","type":"string"}]}}})";

Json read(const char *text) {
    return *parseJson(text, QStringLiteral("The case"));
}

} // namespace

class TestInputEditor final : public QObject {
    Q_OBJECT

  private:
    Theme m_theme;

    static SchemaForm *formOf(const InputEditor &editor) { return test::named<SchemaForm>(editor, "schemaForm"); }
    template <class Widget>
    static Widget *inside(InputEditor &editor, const char *member) {
        FieldEditor *field = formOf(editor)->member(member);
        return field == nullptr ? nullptr : field->findChild<Widget *>();
    }
    static QByteArray valueOf(const InputEditor &editor) { return toJsonBytes(editor.value()); }
    static QByteArray yamlOf(const InputEditor &editor) {
        const auto parsed = parseYaml(editor.yaml()->toPlainText().toUtf8(), QStringLiteral("The text"));
        return parsed ? toJsonBytes(*parsed) : parsed.error().message.toUtf8();
    }

    static void begin(InputEditor &editor, const char *schema) {
        const Json asked = read(schema);
        editor.begin(asked, actions::defaultInput(asked));
        editor.show();
    }

  private Q_SLOTS:
    void beginsWithTheDefaults() {
        InputEditor editor(m_theme);
        begin(editor, backfillSchema);
        QCOMPARE(valueOf(editor), QByteArray(R"({"depth":9,"inclusive":false,"level":"debug"})"));
        QCOMPARE(yamlOf(editor), valueOf(editor));
        QVERIFY(editor.isValid());
        QCOMPARE(inside<QDoubleSpinBox>(editor, "depth")->value(), 9.0);
        QCOMPARE(inside<QDoubleSpinBox>(editor, "depth")->maximum(), 25.0);
        QCOMPARE(inside<QComboBox>(editor, "level")->currentText(), QStringLiteral("debug"));
        QCOMPARE(inside<QDoubleSpinBox>(editor, "depth")->accessibleName(), QStringLiteral("Depth"));
        QCOMPARE(inside<QDoubleSpinBox>(editor, "depth")->accessibleDescription(), QStringLiteral("How many pushes."));
    }

    void longTextsAreReadElsewhereAndTheNewestCounts() {
        InputEditor editor(m_theme);
        begin(editor, "{\"type\":\"object\"}");
        QSignalSpy changed(&editor, &InputEditor::changed);
        const QString entry = QStringLiteral("  - a text of some length\n");
        const QString longText = QStringLiteral("list:\n") + entry.repeated(4000);
        editor.yaml()->setPlainText(longText);
        // Nobody sends what was not read.
        QVERIFY(!editor.isValid());
        QCOMPARE(valueOf(editor), QByteArray("{}"));
        QTRY_VERIFY_WITH_TIMEOUT(editor.isValid(), 60'000);
        QCOMPARE(editor.value().at("list").size(), size_t{4000});
        editor.yaml()->setPlainText(longText + entry);
        editor.yaml()->setPlainText(QStringLiteral("a: 1"));
        QVERIFY(editor.isValid());
        // The answer to a third long text comes behind that to the second.
        editor.yaml()->setPlainText(longText);
        editor.yaml()->setPlainText(longText + entry + entry);
        QTRY_VERIFY_WITH_TIMEOUT(editor.isValid(), 60'000);
        QCOMPARE(editor.value().at("list").size(), size_t{4002});
    }

    void theFormMovesTheYaml() {
        InputEditor editor(m_theme);
        begin(editor, backfillSchema);
        QSignalSpy changed(&editor, &InputEditor::changed);
        inside<QDoubleSpinBox>(editor, "depth")->setValue(12);
        QTest::mouseClick(inside<QCheckBox>(editor, "inclusive"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::keyClicks(inside<QLineEdit>(editor, "testPath"), QStringLiteral("test/a"));
        auto *tasks = qobject_cast<RowsEditor *>(formOf(editor)->member("tasks"));
        QTest::mouseClick(tasks->addButton(), Qt::LeftButton);
        QTest::keyClicks(tasks->findChild<QLineEdit *>(), QStringLiteral("task-1"));
        QVERIFY(changed.size() >= 4);
        const QByteArray wanted(
            R"({"depth":12,"inclusive":true,"testPath":"test/a","level":"debug","tasks":["task-1"]})");
        QCOMPARE(valueOf(editor), wanted);
        QCOMPARE(yamlOf(editor), wanted);
        QVERIFY2(editor.isValid(), qPrintable(editor.problem()));
        // What is emptied again is left out again.
        inside<QLineEdit>(editor, "testPath")->selectAll();
        QTest::keyClick(inside<QLineEdit>(editor, "testPath"), Qt::Key_Delete);
        QVERIFY(!editor.value().contains("testPath"));
    }

    void theYamlMovesTheForm() {
        InputEditor editor(m_theme);
        begin(editor, backfillSchema);
        editor.yaml()->setPlainText(QStringLiteral(
            "depth: 3\ninclusive: true\nratio: 1.5\ntasks: [a, b]\nenv: {MOZ_LOG: x}\nwhen: tomorrow\n"));
        QVERIFY2(editor.isValid(), qPrintable(editor.problem()));
        QCOMPARE(inside<QDoubleSpinBox>(editor, "depth")->value(), 3.0);
        QVERIFY(inside<QCheckBox>(editor, "inclusive")->isChecked());
        QCOMPARE(inside<QDoubleSpinBox>(editor, "ratio")->value(), 1.5);
        QCOMPARE(qobject_cast<RowsEditor *>(formOf(editor)->member("tasks"))->rowCount(), 2);
        QCOMPARE(qobject_cast<RowsEditor *>(formOf(editor)->member("env"))->rowCount(), 1);
        QCOMPARE(inside<QComboBox>(editor, "when")->currentText(), QStringLiteral("Later"));
        QCOMPARE(
            toJsonBytes(formOf(editor)->value()),
            QByteArray(
                R"({"depth":3,"inclusive":true,"ratio":1.5,"tasks":["a","b"],"env":{"MOZ_LOG":"x"},"when":"tomorrow"})"));
    }

    void mistakesNameThePath_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("part");
        QTest::newRow("too much") << QStringLiteral("depth: 26") << QStringLiteral("[depth]");
        QTest::newRow("in a list") << QStringLiteral("tasks: [a, 2]") << QStringLiteral("[tasks][1]");
        QTest::newRow("pattern") << QStringLiteral("testPath: dom/a") << QStringLiteral("/testPath");
        QTest::newRow("no yaml") << QStringLiteral("depth: [") << QStringLiteral("line");
    }

    void mistakesNameThePath() {
        QFETCH(QString, yaml);
        QFETCH(QString, part);
        InputEditor editor(m_theme);
        begin(editor, backfillSchema);
        editor.yaml()->setPlainText(yaml);
        QVERIFY(!editor.isValid());
        QVERIFY2(editor.problem().contains(part), qPrintable(editor.problem()));
        auto *message = editor.findChild<QLabel *>(QStringLiteral("inputProblem"));
        QVERIFY(message->isVisible());
        QCOMPARE(message->text(), editor.problem());
        editor.yaml()->setPlainText(QStringLiteral("depth: 2"));
        QVERIFY(editor.isValid());
        QVERIFY(!message->isVisible());
    }

    void membersTheFormDoesNotKnowStay() {
        InputEditor editor(m_theme);
        begin(editor, R"({"type":"object","properties":{"times":{"type":"integer","default":1}}})");
        editor.yaml()->setPlainText(QStringLiteral("times: 2\nother: {deep: [1]}\n"));
        inside<QDoubleSpinBox>(editor, "times")->setValue(3);
        QCOMPARE(valueOf(editor), QByteArray(R"({"times":3,"other":{"deep":[1]}})"));
    }

    void aValueTheFormCannotShowIsEditedAsYaml() {
        InputEditor editor(m_theme);
        begin(editor, backfillSchema);
        editor.yaml()->setPlainText(QStringLiteral("depth: nine"));
        QVERIFY(!formOf(editor)->isVisibleTo(&editor) || !formOf(editor)->isVisible());
        editor.yaml()->setPlainText(QStringLiteral("depth: 9"));
        test::named<QTabWidget>(editor, "inputTabs")->setCurrentIndex(0);
        QVERIFY(formOf(editor)->isVisible());
    }

    void aSchemaWithoutAFormFallsBackToYaml() {
        InputEditor editor(m_theme);
        begin(editor, R"({"type":"object","if":{"required":["a"]},"then":{"required":["b"]}})");
        QCOMPARE(test::named<QTabWidget>(editor, "inputTabs")->currentWidget(), editor.yaml());
        QVERIFY(!formOf(editor)->reasonForNone().isEmpty());
        editor.yaml()->setPlainText(QStringLiteral("a: 1"));
        QVERIFY(!editor.isValid());
        editor.yaml()->setPlainText(QStringLiteral("a: 1\nb: 2"));
        QVERIFY(editor.isValid());
    }

    void markupStaysText() {
        InputEditor editor(m_theme);
        begin(editor,
              R"({"type":"object","properties":{"a":{"type":"string","title":"<img src=x>","description":"<h1>x"}}})");
        for (const QLabel *label : editor.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void everyRealActionIsOffered() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto catalog = actions::ActionCatalog::parse(
            test::readSharedData(QStringLiteral("treeherder/actions/initialActions.json")));
        int forms = 0;
        for (const actions::Action &action : catalog->all()) {
            if (action.schema.is_null())
                continue;
            InputEditor editor(m_theme);
            const Json input = actions::defaultInput(action.schema);
            editor.begin(action.schema, input);
            QVERIFY2(editor.isValid(), qPrintable(action.name + editor.problem()));
            QCOMPARE(toJsonBytes(formOf(editor)->value()), toJsonBytes(input));
            QCOMPARE(yamlOf(editor), toJsonBytes(input));
            ++forms;
        }
        QCOMPARE(forms, 10);
    }

    void worksFromTheKeyboard() {
        InputEditor editor(m_theme);
        begin(editor, backfillSchema);
        for (FieldEditor *field : formOf(editor)->findChildren<FieldEditor *>()) {
            const QWidget *target = field->focusProxy() != nullptr ? field->focusProxy() : field;
            if (qobject_cast<ObjectEditor *>(field) == nullptr)
                QVERIFY2(target->focusPolicy() & Qt::TabFocus, field->field().key.c_str());
        }
    }
};

QTEST_MAIN(TestInputEditor)
#include "test_input_editor.moc"
