// What is found by typing, and what is asked for: the command list, steps by their labels, the built-in lessons, search
// and help.
// SPDX-License-Identifier: MIT
#include "ui/main_window.h"

#include <QApplication>

#include "core/lesson/library.h"
#include "core/lesson/parser.h"
#include "core/trace/tr.h"
#include "ui/help/help_pages.h"
#include "ui/help/help_window.h"
#include "ui/lesson/step_words.h"
#include "ui/window/action_list.h"
#include "ui/window/choice_popup.h"
#include "ui/window/lesson_files.h"
#include "ui/window/search_bar.h"
#include "ui/window/view_bar.h"

namespace halfclose {

namespace {

/// The first sentence of a lesson's prose.
QString summaryOf(const Lesson &lesson)
{
    for (const Block &block : lesson.blocks) {
        const QString prose = block.table < 0 ? plainText(block.markdown).simplified() : QString();
        if (!prose.isEmpty())
            return prose.section(QStringLiteral(". "), 0, 0);
    }
    return {};
}

} // namespace

void MainWindow::makeGoMenu()
{
    m_actions->addMenu(tr("&Go"));
    const qsizetype before = m_actions->all().size();
    m_actions->add(tr("To a &step…"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { chooseStep(false); });
    m_actions->add(tr("&Run to a step…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}, [this] { chooseStep(true); });
    m_actions->addSeparator();
    m_actions->add(tr("&Find in the timeline…"), {QKeySequence::Find}, [this] { m_search->begin(); });
    m_actions->add(tr("Find &next"), {QKeySequence(Qt::Key_F3)}, [this] { m_search->next(); });
    m_actions->add(tr("Find &previous"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [this] { m_search->previous(); });
    m_ofOneRun += m_actions->all().mid(before);
    m_actions->addSeparator();
    m_actions->add(tr("&Command list…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, [this] { chooseCommand(); });
}

void MainWindow::chooseCommand()
{
    QList<Choice> choices;
    for (QAction *action : m_actions->all()) {
        const bool usable = action->isEnabled();
        choices.append({plainName(action), m_actions->menuOf(action), keysText(action),
            usable ? std::function<void()>([action] { action->trigger(); }) : nullptr});
    }
    m_popup->open(tr("A command"), choices);
}

void MainWindow::chooseStep(bool run)
{
    const Lesson &lesson = m_playback.lesson();
    const bool mayRun = m_playback.isLive() && !m_playback.status().over();
    QList<Choice> choices;
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const bool started = m_playback.history().stopOf(i).has_value();
        Choice choice{placeOf(lesson, i, m_viewBar->vocabulary()), {}, {}, nullptr};
        if (run && started)
            choice.detail = tr("has been started");
        else if (run && mayRun)
            choice.act = [this, i] { m_playback.runTo(i); };
        else if (!run && started)
            choice.act = [this, i] { goToStep(i); };
        else
            choice.detail = tr("not started");
        choices.append(choice);
    }
    m_popup->open(run ? tr("Run to the step") : tr("Go to the step"), choices);
}

void MainWindow::chooseLesson()
{
    QList<Choice> choices;
    const QList<BuiltInLesson> lessons = builtInLessons(sentencesLanguage());
    for (const BuiltInLesson &each : lessons) {
        choices.append({each.title, summaryOf(parseLesson(each.text, each.title).lesson), {},
            [this, name = each.name] { m_files->openBuiltIn(name); }});
    }
    m_popup->open(tr("A built-in lesson"), choices);
}

void MainWindow::makeHelpMenu()
{
    m_actions->addMenu(tr("&Help"));
    m_actions->add(tr("&Keys"), {QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)}, [this] { showHelp(HelpWindow::Keys); });
    m_actions->add(tr("&Terms"), {}, [this] { showHelp(HelpWindow::Terms); });
    m_actions->add(tr("&About Halfclose"), {}, [this] { showHelp(HelpWindow::About); });
    m_actions->add(tr("About &Qt"), {}, [] { QApplication::aboutQt(); });
}

void MainWindow::showHelp(int page)
{
    if (!m_help)
        m_help = new HelpWindow({keysPage(*m_actions), termsPage(), aboutPage()}, this);
    m_help->openAt(HelpWindow::Page(page));
}

} // namespace halfclose
