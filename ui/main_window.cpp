// SPDX-License-Identifier: MIT
#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/verdict/verdict.h"
#include "ui/compare/compare_view.h"
#include "ui/details/event_details.h"
#include "ui/editor/source_editor.h"
#include "ui/explore/explore_panel.h"
#include "ui/lecture/lecture_bar.h"
#include "ui/lecture/lecture_mode.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/runs/run_shelf.h"
#include "ui/runs/runs_bar.h"
#include "ui/sockets/sockets_panel.h"
#include "ui/theme/house_style.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/transport/scrubber.h"
#include "ui/transport/transport_bar.h"
#include "ui/verdict/verdict_strip.h"
#include "ui/widgets/application_icon.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/action_list.h"
#include "ui/window/choice_popup.h"
#include "ui/window/first_frame.h"
#include "ui/window/first_hints.h"
#include "ui/window/lesson_files.h"
#include "ui/window/roles.h"
#include "ui/window/search_bar.h"
#include "ui/window/status_line.h"
#include "ui/window/typing_filter.h"
#include "ui/window/view_bar.h"

namespace halfclose {

namespace {

constexpr Layer AllLayers[] = {Layer::Api, Layer::Spi, Layer::Wire, Layer::Kernel};

// Kept in the settings as a bit a layer.
int numberOf(LayerSet layers)
{
    int number = 0;
    for (const Layer layer : AllLayers)
        number |= layers.has(layer) ? 1 << int(layer) : 0;
    return number;
}

LayerSet layersFrom(int number)
{
    LayerSet layers;
    for (const Layer layer : AllLayers)
        layers = layers.with(layer, number & (1 << int(layer)));
    return layers;
}

} // namespace

MainWindow::MainWindow(const NetworkFactory &makeNetwork) : m_playback(makeNetwork)
{
    HouseStyle::wear();
    installRoles();
    setAcceptDrops(true);
    setUnifiedTitleAndToolBarOnMac(true);
    m_refresh.setSingleShot(true);
    dress(); // before there are parts: what is made in a dressed window takes its colours at once
    makeParts(makeNetwork);
    layParts();
    makeActions();
    connectParts();
    restoreLayout();
    showOpened();
    m_timeline->setFocus();
    afterFirstFrame(this, [this] { beThere(); });
}

MainWindow::~MainWindow()
{
    m_timeline->setTrace(nullptr);
}

QString MainWindow::opened() const
{
    return m_files->opened();
}

void MainWindow::openBuiltIn(const QString &name)
{
    m_files->openBuiltIn(name);
}

void MainWindow::openFile(const QString &path)
{
    m_files->openFile(path);
}

void MainWindow::play()
{
    if (m_playback.status().state == RunState::Empty && m_playback.isLive())
        m_playWhenReady = true; // it is still being set up
    else
        m_playback.play();
}

// Each part is made in its place: what has been styled in one is styled again in the next.
void MainWindow::makeParts(const NetworkFactory &makeNetwork)
{
    auto *all = new QWidget(this);
    setCentralWidget(all);
    m_columns = new QSplitter(Qt::Horizontal, all);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_middle = new QSplitter(Qt::Vertical, m_columns);
    m_middle->setObjectName(QStringLiteral("middle"));
    m_rightSide = new QSplitter(Qt::Vertical, m_columns);
    m_rightSide->setObjectName(QStringLiteral("rightSide"));
    auto *middle = new QWidget(m_middle);
    m_runsPlace = new QWidget(middle);

    m_files = new LessonFiles(this);
    m_typing = new TypingFilter(this);
    m_notice = new NoticeBar(all);
    m_viewBar = new ViewBar(all);
    m_lesson = new LessonPanel(m_columns);
    m_timeline = new TimelineView(middle);
    m_verdict = new VerdictStrip(middle);
    m_lectureBar = new LectureBar(middle);
    m_sockets = new SocketsPanel(m_rightSide);
    m_details = new EventDetailsPanel(m_rightSide);
    m_transport = new TransportBar(all);
    m_status = new StatusLine(this);
    m_runs = new RunShelf(&m_playback, this);
    m_runsBar = new RunsBar(m_runs, m_runsPlace);
    m_explore = new ExplorePanel(makeNetwork, m_middle);
    m_compare = new CompareView(all);
    m_search = new SearchBar(m_timeline, middle);
    m_popup = new ChoicePopup(this);
    m_hints = new FirstHints(m_notice, this);
    qApp->installEventFilter(m_typing);
}

void MainWindow::layParts()
{
    const auto columnIn = [](QWidget *place) {
        auto *column = new QVBoxLayout(place);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        return column;
    };
    columnIn(m_runsPlace)->addWidget(m_runsBar);
    QVBoxLayout *middle = columnIn(m_timeline->parentWidget());
    middle->addWidget(m_runsPlace);
    middle->addWidget(m_search);
    middle->addWidget(m_timeline, 1);
    middle->addWidget(m_verdict);
    middle->addWidget(m_lectureBar);
    m_middle->addWidget(m_timeline->parentWidget());
    m_middle->addWidget(m_explore);
    m_middle->setStretchFactor(0, 1);
    m_middle->setStretchFactor(1, 0);

    m_rightSide->addWidget(m_sockets);
    m_rightSide->addWidget(m_details);
    m_rightSide->setStretchFactor(0, 3);
    m_rightSide->setStretchFactor(1, 2);

    m_columns->addWidget(m_lesson);
    m_columns->addWidget(m_middle);
    m_columns->addWidget(m_rightSide);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    for (QSplitter *splitter : {m_columns, m_rightSide, m_middle}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(splitter != m_middle);
    }

    QVBoxLayout *column = columnIn(centralWidget());
    column->addWidget(m_viewBar);
    column->addWidget(m_notice);
    column->addWidget(m_columns, 1);
    column->addWidget(m_compare, 1);
    m_compare->hide();
    auto *rule = new QFrame(centralWidget());
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    column->addWidget(rule);
    column->addWidget(m_transport);
    setStatusBar(m_status);
    m_lecture = new LectureMode(this, &m_playback, m_timeline, m_lectureBar,
        {menuBar(), m_viewBar, m_notice, m_runsPlace, m_lesson, m_rightSide, m_verdict, m_explore, rule, m_transport, m_status});
}

void MainWindow::connectParts()
{
    connect(&m_refresh, &QTimer::timeout, this, &MainWindow::refresh);
    const auto refreshSoon = [this] { m_refresh.start(0); };
    connect(&m_playback, &Playback::opened, this, &MainWindow::showOpened);
    connect(&m_playback, &Playback::grew, this, [this] {
        m_timeline->traceGrew();
        m_timeline->setShown(m_playback.shown());
    });
    connect(&m_playback, &Playback::shownChanged, this, [this] { m_timeline->setShown(m_playback.shown()); });
    for (const auto signal : {&Playback::grew, &Playback::shownChanged, &Playback::statusChanged,
             &Playback::breakpointsChanged, &Playback::speedChanged})
        connect(&m_playback, signal, this, refreshSoon);
    connect(&m_playback, &Playback::statusChanged, this, [this] {
        if (m_playWhenReady && m_playback.status().state != RunState::Empty) {
            m_playWhenReady = false;
            m_playback.play();
        }
    });

    connect(m_files, &LessonFiles::lessonRead, this, &MainWindow::readLesson);
    connect(m_files, &LessonFiles::traceRead, this, &MainWindow::showTrace);
    connect(m_files, &LessonFiles::failed, this,
        [this](const QString &sentence) { m_notice->say(NoticeBar::Tone::Problem, sentence); });
    connect(m_files, &LessonFiles::saved, this, [this] {
        m_lesson->editor()->setModified(false);
        refreshTitle();
    });
    m_files->setEdited(
        [this] { return m_lesson->editor()->text(); }, [this] { return m_lesson->editor()->isModified(); });

    connect(m_lesson, &LessonPanel::stepActivated, this, &MainWindow::goToStep);
    connect(m_lesson, &LessonPanel::breakpointToggled, &m_playback, &Playback::toggleBreakpoint);
    connect(m_lesson, &LessonPanel::stepChosen, &m_playback, &Playback::startStep);
    connect(m_lesson, &LessonPanel::menuWanted, this, &MainWindow::showStepMenu);
    connect(m_lesson->editor(), &SourceEditor::modificationChanged, this, &MainWindow::refreshTitle);

    connect(m_timeline, &TimelineView::eventSelected, this, &MainWindow::readEvent);
    connect(m_timeline, &TimelineView::stepActivated, this, [this](const QString &label) {
        const QList<Step> &steps = m_playback.lesson().steps;
        const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return step.label == label; });
        if (found != steps.end())
            goToStep(int(found - steps.begin()));
    });
    connect(m_details, &EventDetailsPanel::eventActivated, this, &MainWindow::goToEvent);
    connect(m_verdict, &VerdictStrip::eventActivated, this, &MainWindow::goToEvent);

    connect(m_viewBar, &ViewBar::exportWanted, this, &MainWindow::openExport);
    connect(m_viewBar, &ViewBar::vocabularyChosen, this, [this, refreshSoon](Vocabulary vocabulary) {
        m_timeline->setVocabulary(vocabulary);
        readEvent(m_timeline->selectedEvent());
        refreshSoon();
    });
    connect(m_viewBar, &ViewBar::timeChosen, m_timeline, &TimelineView::setTime);
    connect(m_viewBar, &ViewBar::layersChosen, m_timeline, &TimelineView::setLayers);

    connect(m_transport, &TransportBar::toStartWanted, &m_playback, &Playback::toStart);
    connect(m_transport, &TransportBar::backWanted, &m_playback, &Playback::stepBack);
    connect(m_transport, &TransportBar::playWanted, &m_playback, &Playback::togglePlay);
    connect(m_transport, &TransportBar::forwardWanted, &m_playback, &Playback::stepForward);
    connect(m_transport, &TransportBar::endpointWanted, &m_playback, &Playback::stepEndpoint);
    connect(m_transport, &TransportBar::speedWanted, &m_playback, &Playback::setSpeed);
    connect(m_transport->scrubber(), &Scrubber::scrubbed, &m_playback, &Playback::show);
    connect(m_transport->scrubber(), &Scrubber::stepActivated, this, &MainWindow::goToStep);
    connectRuns();
    connectExplore();
    connectCompare();
    m_timeline->setLayers(m_viewBar->layers());
}

// The system's own palette says whether it is light or dark; the window then has the house's colours.
void MainWindow::dress()
{
    if (m_dressing)
        return;
    m_dressing = true;
    setPalette(theme::windowPalette(theme::coloursOf(QApplication::palette())));
    m_dressing = false;
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_comesUp = !m_isThere;
}

void MainWindow::beThere()
{
    m_isThere = true;
    m_comesUp = false;
    m_refresh.start(0);
    if (QApplication::windowIcon().isNull())
        QApplication::setWindowIcon(applicationIcon());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    switch (event->type()) {
    case QEvent::ThemeChange: // the system went from light to dark, or back
        theme::followSystem();
        break;
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange:
        dress();
        break;
    default:
        break;
    }
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    const int em = fontMetrics().height();
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(em * 104, em * 64).boundedTo(screen()->availableSize())); // room for all four lanes
    if (!m_columns->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray()))
        m_columns->setSizes({em * 28, em * 56, em * 20});
    m_rightSide->setVisible(settings.value(QStringLiteral("window/sockets"), true).toBool());
    m_rightSide->restoreState(settings.value(QStringLiteral("window/rightSide")).toByteArray());
    if (!m_middle->restoreState(settings.value(QStringLiteral("window/middle")).toByteArray()))
        m_middle->setSizes({em * 42, em * 14});
    m_viewBar->setVocabulary(Vocabulary(settings.value(QStringLiteral("view/vocabulary"), 0).toInt() == 1));
    m_viewBar->setTime(TimeAxis(settings.value(QStringLiteral("view/time"), 0).toInt() == 1));
    if (const QVariant layers = settings.value(QStringLiteral("view/layers")); layers.isValid())
        m_viewBar->setLayers(layersFrom(layers.toInt()));
    m_timeline->setZoom(settings.value(QStringLiteral("view/zoom"), 1.0).toDouble());
    m_lesson->setTab(settings.value(QStringLiteral("view/tab")).toInt() == LessonPanel::Table ? LessonPanel::Table : LessonPanel::Text);
    m_lesson->setVisible(settings.value(QStringLiteral("window/lesson"), true).toBool());
    m_playback.setSpeed(settings.value(QStringLiteral("view/speed"), 1.0).toDouble());
}

void MainWindow::saveLayout()
{
    leaveComparison();
    m_lecture->setOn(false); // its layout is nobody's choice
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/columns"), m_columns->saveState());
    settings.setValue(QStringLiteral("window/rightSide"), m_rightSide->saveState());
    settings.setValue(QStringLiteral("window/middle"), m_middle->saveState());
    settings.setValue(QStringLiteral("view/vocabulary"), int(m_viewBar->vocabulary()));
    settings.setValue(QStringLiteral("view/time"), int(m_viewBar->time()));
    settings.setValue(QStringLiteral("view/layers"), numberOf(m_viewBar->layers()));
    settings.setValue(QStringLiteral("view/zoom"), m_timeline->zoom());
    settings.setValue(QStringLiteral("view/tab"), int(m_lesson->tab()));
    settings.setValue(QStringLiteral("window/lesson"), m_lesson->isVisibleTo(this));
    settings.setValue(QStringLiteral("window/sockets"), m_rightSide->isVisibleTo(this));
    settings.setValue(QStringLiteral("view/speed"), m_playback.speed());
    settings.setValue(QStringLiteral("lecture/ask"), m_lecture->isAsking());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        openFile(urls.first().toLocalFile());
}

} // namespace halfclose
