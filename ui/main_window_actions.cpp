// The window's menus: every command, its keys, and what it does.
// SPDX-License-Identifier: MIT
#include "ui/main_window.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QSplitter>

#include "ui/lecture/lecture_mode.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/action_list.h"
#include "ui/window/language.h"
#include "ui/window/lesson_files.h"
#include "ui/window/view_bar.h"

namespace halfclose {

void MainWindow::makeActions()
{
    m_actions = std::make_unique<ActionList>(this, menuBar());
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeRunMenu();
    makeGoMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    m_actions->addMenu(tr("&File"));
    m_actions->add(tr("&New lesson"), {QKeySequence::New}, [this] { m_files->newLesson(); });
    m_actions->add(tr("&Open…"), {QKeySequence::Open}, [this] { m_files->askAndOpen(); });
    m_actions->add(tr("&Built-in lessons…"), {QKeySequence(Qt::CTRL | Qt::Key_L)}, [this] { chooseLesson(); });
    m_recent = m_actions->addSubmenu(tr("Open &recent"));
    connect(m_files, &LessonFiles::recentChanged, this, &MainWindow::fillRecent);
    fillRecent();
    m_actions->addSeparator();
    m_actions->add(tr("&Save"), {QKeySequence::Save}, [this] { m_files->save(); });
    m_actions->add(tr("Save &as…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, [this] { m_files->saveAs(); });
    m_actions->addSeparator();
    addExportActions();
    m_actions->addSeparator();
    m_actions->add(tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    const QStringList paths = m_files->recent();
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("&Forget these")), &QAction::triggered, m_files, &LessonFiles::forgetRecent);
}

void MainWindow::makeEditMenu()
{
    m_actions->addMenu(tr("&Edit"));
    m_actions->add(tr("Edit the &source"), {QKeySequence(Qt::CTRL | Qt::Key_U)},
        [this] { m_lesson->setTab(LessonPanel::Source); });
}

void MainWindow::makeViewMenu()
{
    m_actions->addMenu(tr("&View"));
    m_actions->add(tr("&API or SPI names"), {QKeySequence(Qt::CTRL | Qt::Key_I)}, [this] {
        m_viewBar->setVocabulary(m_viewBar->vocabulary() == Vocabulary::Api ? Vocabulary::Spi : Vocabulary::Api);
    });
    m_actions->add(tr("&Logical or real time"), {QKeySequence(Qt::CTRL | Qt::Key_T)}, [this] {
        m_viewBar->setTime(m_viewBar->time() == TimeAxis::Logical ? TimeAxis::Real : TimeAxis::Logical);
    });
    m_actions->addSeparator();
    m_actions->add(tr("Zoom &in"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { zoomed()->zoomIn(); });
    m_actions->add(tr("Zoom &out"), {QKeySequence::ZoomOut}, [this] { zoomed()->zoomOut(); });
    m_actions->add(tr("&Normal size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { zoomed()->resetZoom(); });
    m_actions->add(tr("&Fit all lanes"), {QKeySequence(Qt::CTRL | Qt::Key_9)}, [this] { zoomed()->setZoom(zoomed()->fittingZoom()); });
    m_actions->addSeparator();
    addLayerActions();
    m_actions->addCheck(tr("What comes &before the first step"), {}, false, [this](bool on) {
        m_timeline->setSetupShown(on);
        showCompareOptions();
    });
    const QString legendKey = QStringLiteral("view/legend");
    m_timeline->setLegendVisible(QSettings().value(legendKey).toBool());
    m_actions->addCheck(tr("L&egend"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, m_timeline->isLegendVisible(), [this, legendKey](bool on) {
        m_timeline->setLegendVisible(on);
        QSettings().setValue(legendKey, on);
    });
    m_actions->addSeparator();
    m_actions->add(tr("Show or hide the le&sson"), {QKeySequence(Qt::CTRL | Qt::Key_B)},
        [this] { m_lesson->setVisible(!m_lesson->isVisible()); });
    m_actions->add(tr("Show or &hide the sockets"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)},
        [this] { m_rightSide->setVisible(!m_rightSide->isVisible()); });
    addExploreActions();
    addCompareActions();
    m_actions->addSeparator();
    m_inLecture = m_actions->addCheck(tr("Lect&ure"), {QKeySequence(Qt::Key_F11)}, false, [this](bool on) {
        leaveComparison();
        m_lecture->setOn(on);
        m_leave->setEnabled(on);
        refresh();
    });
    m_leave = m_actions->add(tr("Leave the lec&ture or the comparison"), {QKeySequence(Qt::Key_Escape)}, [this] { leaveWhatIsOn(); });
    m_leave->setEnabled(false); // until then Escape has other things to end
    m_lecture->setAsking(QSettings().value(QStringLiteral("lecture/ask"), true).toBool());
    m_actions->addCheck(tr("&Predict, then reveal in a lecture"), {QKeySequence(Qt::Key_F7)}, m_lecture->isAsking(),
        [this](bool on) {
            m_lecture->setAsking(on);
            refresh();
        });
    if (languages().size() > 2) { // a choice between the system's and English alone would be none
        m_actions->addSeparator();
        fillLanguageMenu(m_actions->addSubmenu(tr("Langua&ge")), [this](const QString &code) { speakOtherLanguage(code); });
    }
}

void MainWindow::speakOtherLanguage(const QString &code)
{
    if (!m_files->mayClose())
        return;
    chooseLanguage(code);
    saveLayout();
    QCoreApplication::exit(MakeWindowAgain);
}

void MainWindow::addLayerActions()
{
    const std::tuple<Layer, QString, Qt::Key> layers[] = {{Layer::Api, tr("Layer: &calls"), Qt::Key_1},
        {Layer::Spi, tr("Layer: provi&der"), Qt::Key_2}, {Layer::Wire, tr("Layer: &wire"), Qt::Key_3},
        {Layer::Kernel, tr("Layer: &kernel"), Qt::Key_4}};
    for (const auto &[layer, name, key] : layers) {
        QAction *action = m_actions->addCheck(name, {QKeySequence(Qt::ALT | key)}, m_viewBar->layers().has(layer),
            [this, layer = layer](bool on) { m_viewBar->setLayers(m_viewBar->layers().with(layer, on)); });
        connect(m_viewBar, &ViewBar::layersChosen, action, [action, layer = layer](LayerSet set) { action->setChecked(set.has(layer)); });
    }
}

void MainWindow::makeRunMenu()
{
    m_actions->addMenu(tr("&Run"));
    const qsizetype before = m_actions->all().size();
    m_actions->add(tr("&Play or pause"), {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_Period)},
        [this] { m_playback.togglePlay(); });
    m_actions->add(tr("&Step"),
        {QKeySequence(Qt::Key_F10), QKeySequence(Qt::Key_Right), QKeySequence(Qt::Key_PageDown)},
        [this] { m_playback.stepForward(); });
    m_actions->add(tr("Step &back"),
        {QKeySequence(Qt::SHIFT | Qt::Key_F10), QKeySequence(Qt::Key_Left), QKeySequence(Qt::Key_PageUp)},
        [this] { m_playback.stepBack(); });
    m_actions->add(tr("Step the &client"), {QKeySequence(Qt::CTRL | Qt::Key_1)}, [this] { stepSide(false); });
    m_actions->add(tr("Step the se&rver"), {QKeySequence(Qt::CTRL | Qt::Key_2)}, [this] { stepSide(true); });
    m_actions->add(tr("To the st&art"), {QKeySequence(Qt::Key_Home)}, [this] { m_playback.toStart(); });
    m_actions->add(tr("To the &end"), {QKeySequence(Qt::Key_End)}, [this] { m_playback.toEnd(); });
    m_actions->addSeparator();
    m_actions->add(tr("Set or clear a brea&kpoint"), {QKeySequence(Qt::Key_F9)}, [this] {
        if (focusedStep() >= 0)
            m_playback.toggleBreakpoint(focusedStep());
    });
    m_actions->add(tr("Run to the ne&xt breakpoint"), {QKeySequence(Qt::Key_F5)}, [this] { m_playback.runToBreakpoint(); });
    m_actions->add(tr("Back to the pre&vious breakpoint"), {QKeySequence(Qt::SHIFT | Qt::Key_F9)},
        [this] { m_playback.backToBreakpoint(); });
    m_actions->addSeparator();
    m_actions->add(tr("Restar&t"), {QKeySequence(Qt::SHIFT | Qt::Key_F5)}, [this] { m_playback.restart(); });
    m_actions->add(tr("Run the edited so&urce"), {QKeySequence(Qt::CTRL | Qt::Key_R)}, [this] { runSource(); });
    addRunsActions();
    m_ofOneRun += m_actions->all().mid(before);
}

// The first endpoint of that side that has something to do; a particular one is picked in the transport.
void MainWindow::stepSide(bool server)
{
    const QSet<int> steppable = steppableEndpoints();
    const QList<Endpoint> &endpoints = m_playback.lesson().endpoints;
    for (int i = 0; i < endpoints.size(); ++i) {
        if (endpoints[i].server == server && steppable.contains(i))
            return m_playback.stepEndpoint(i);
    }
}

void MainWindow::showStepMenu(int step, const QPoint &at)
{
    QMenu menu(this);
    const auto offer = [&](const QString &text, bool enabled, auto act) {
        QAction *action = menu.addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    const bool started = m_playback.history().stopOf(step).has_value();
    const bool mayRun = m_playback.isLive() && !m_playback.status().over();
    offer(tr("Go to this moment"), started, [this, step] { goToStep(step); });
    offer(tr("Run to here"), mayRun && !started, [this, step] { m_playback.runTo(step); });
    offer(m_playback.breakpoints().contains(step) ? tr("Clear the breakpoint") : tr("Set a breakpoint"), true,
        [this, step] { m_playback.toggleBreakpoint(step); });
    offer(tr("Change from here…"), m_playback.lesson().steps[step].text.size() > 0, [this, step] { changeFromHere(step); });
    menu.exec(at);
}

} // namespace halfclose
