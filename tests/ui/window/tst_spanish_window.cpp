// The window in Spanish: whatever it shows, says on hovering or tells a screen reader has no English but the names of
// calls and constants and the lesson's own words.
// SPDX-License-Identifier: MIT
#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>

#include "core/lesson/library.h"
#include "tests/support/english_words.h"
#include "tests/ui/support/shown_window.h"
#include "tests/ui/support/worded_widgets.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/language.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

// Calls, arguments and formats, and the lessons' titles where they are not translated.
const QString names = QStringLiteral("shutdown send recv bind listen connect accept closesocket text json windows documented wire "
    "how name namelen backlog buf len flags level optname optval optlen cmd event addr addrlen lines real graph");

QStringList textsOf(const QWidget &widget)
{
    QStringList texts{wordsOf(widget), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip(),
        widget.whatsThis(), widget.windowTitle()};
    if (const auto *edit = qobject_cast<const QTextEdit *>(&widget))
        texts.append(edit->document()->toPlainText());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    }
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        texts.append(menu->title());
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions)
        texts.append({action->text(), action->toolTip(), action->statusTip()});
    return texts;
}

} // namespace

class SpanishWindowTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;
    EnglishWords m_english;

    QStringList englishIn(const QWidget &window, const QString &allowed)
    {
        QStringList found;
        QList<const QWidget *> widgets{&window};
        const QList<QWidget *> below = window.findChildren<QWidget *>();
        for (const QWidget *widget : below)
            widgets.append(widget);
        for (const QWidget *widget : std::as_const(widgets)) {
            const QStringList texts = textsOf(*widget);
            for (const QString &text : texts) {
                const QStringList words = m_english.in(text, allowed);
                if (!words.isEmpty())
                    found.append(QStringLiteral("%1: %2 | %3").arg(QString::fromLatin1(widget->metaObject()->className()), words.join(u' '), text));
            }
        }
        found.removeDuplicates();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_english.isEmpty());
        speak(QStringLiteral("es"));
    }

    void theMenuOffersSpanish()
    {
        QStringList codes;
        const QList<Language> offered = languages();
        for (const Language &language : offered)
            codes.append(language.code);
        QVERIFY(codes.contains(QStringLiteral("es")));
    }

    void nothingIsEnglish_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const char *lesson : {"disconnect-data", "graceful-shutdown", "grand-total", "hard-close"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
    }
    void nothingIsEnglish()
    {
        QFETCH(QString, lesson);
        const QString allowed = names + QString::fromUtf8(builtInLesson(lesson, QStringLiteral("es"))->text);
        MainWindow window;
        window.playback()->setAnimated(false);
        window.playback()->setSpeed(10);
        window.resize(1440, 900);
        window.show();
        window.openBuiltIn(lesson);
        QVERIFY(becomesReady(window));
        QCOMPARE(englishIn(window, allowed).join(u'\n'), QString());
        window.play();
        QVERIFY(becomesFinished(window));
        QCOMPARE(englishIn(window, allowed).join(u'\n'), QString());
        auto *timeline = window.findChild<TimelineView *>();
        for (const char *text : {"closesocket", "FD_CLOSE", "s"}) {
            if (timeline->find(QString::fromLatin1(text)))
                QCOMPARE(englishIn(window, allowed).join(u'\n'), QString());
        }
        for (int round = 0; round < 6; ++round) // laid out, and laid out within
            QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("HALFCLOSE_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(window.grab().save(QStringLiteral("%1/spanish-%2.png").arg(folder, lesson)));
        press(window, Qt::Key_F11);
        QCOMPARE(englishIn(window, allowed).join(u'\n'), QString());
        press(window, Qt::Key_F11);
    }

    void noDialogueIsEnglish()
    {
        MainWindow window;
        window.playback()->setAnimated(false);
        window.show();
        window.openBuiltIn(QStringLiteral("disconnect-data"));
        QVERIFY(becomesReady(window));
        window.play();
        QVERIFY(becomesFinished(window));
        const QString allowed = names + QString::fromUtf8(builtInLesson(QStringLiteral("disconnect-data"), QStringLiteral("es"))->text);
        for (const char *name : {"Teclas", "Términos", "Acerca de Halfclose", "Exportar", "Explorar todas las intercalaciones",
                 "Editar la fuente", "Buscar en la línea de tiempo", "Cambiar desde aquí", "Leyenda"}) {
            QAction *one = action(window, QString::fromUtf8(name));
            QVERIFY2(one, name);
            one->trigger();
            QCoreApplication::processEvents();
            QCOMPARE(englishIn(window, allowed).join(u'\n'), QString());
        }
    }

    void noAccessKeyOfAMenuIsForTwo()
    {
        MainWindow window;
        QStringList twice;
        const QList<QMenu *> menus = window.menuBar()->findChildren<QMenu *>();
        const auto check = [&twice](const QWidget *menu) {
            QHash<QString, QString> used;
            const QList<QAction *> actions = menu->actions();
            for (const QAction *each : actions) {
                const QString key = QKeySequence::mnemonic(each->text()).toString();
                if (!key.isEmpty() && used.contains(key))
                    twice.append(QStringLiteral("%1: %2 and %3").arg(key, used.value(key), each->text()));
                used.insert(key, each->text());
            }
        };
        check(window.menuBar());
        for (const QMenu *menu : menus)
            check(menu);
        QCOMPARE(twice.join(u'\n'), QString());
    }

    void numbersAndTimesAreWrittenTheSpanishWay()
    {
        // Two thirds of a byte do not exist, of a second they do: 1,5 s, and 12.345 bytes.
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        MainWindow window;
        window.playback()->setAnimated(false);
        window.show();
        window.openBuiltIn(QStringLiteral("disconnect-data"));
        QVERIFY(becomesReady(window));
        window.play();
        QVERIFY(becomesFinished(window));
        QStringList all;
        const QList<QWidget *> worded = wordedWidgets(window);
        for (const QWidget *widget : worded)
            all.append(wordsOf(*widget));
        static const QRegularExpression english(QStringLiteral("\\d\\.\\d+ (µs|ms|s)\\b"));
        const QString text = all.join(u'\n');
        QVERIFY2(!text.contains(english), qPrintable(english.match(text).captured()));
    }
};

QTEST_MAIN(SpanishWindowTest)
#include "tst_spanish_window.moc"
