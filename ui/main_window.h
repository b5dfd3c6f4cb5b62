// The window: the lesson at the left, its timeline in the middle, the sockets at the right, the transport below. Puts
// the parts together and lets each follow the playback; what they show is their own business.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QMainWindow>
#include <QTimer>

#include "core/export/options.h"
#include "ui/playback/playback.h"

QT_FORWARD_DECLARE_CLASS(QSplitter)

namespace halfclose {

class ActionList;
class ChoicePopup;
class CompareView;
class EventDetailsPanel;
class ExplorePanel;
class FirstHints;
class HelpWindow;
class LectureBar;
class LectureMode;
class LessonFiles;
class LessonPanel;
class NoticeBar;
class RunShelf;
class RunsBar;
class SearchBar;
class SocketsPanel;
class StatusLine;
class TimelineView;
class TransportBar;
class TypingFilter;
class VerdictReader;
class VerdictStrip;
class ViewBar;
struct KeptRun;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const NetworkFactory &makeNetwork = native::createSystemNetwork);
    ~MainWindow() override;

    void openBuiltIn(const QString &name);
    /// A lesson or a saved trace. What is wrong with it is said in the window.
    void openFile(const QString &path);
    /// What was opened last: a file's path, or a built-in lesson's name.
    QString opened() const;
    /// Plays what is open.
    void play();

    Playback *playback() { return &m_playback; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // main_window.cpp
    void makeParts(const NetworkFactory &makeNetwork);
    void layParts();
    void connectParts();
    void dress();
    void beThere();
    void restoreLayout();
    void saveLayout();

    // main_window_actions.cpp
    void makeActions();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeRunMenu();
    void fillRecent();
    void speakOtherLanguage(const QString &code);
    void addLayerActions();
    void stepSide(bool server);
    void showStepMenu(int step, const QPoint &at);

    // main_window_commands.cpp
    void makeGoMenu();
    void makeHelpMenu();
    void chooseCommand();
    void chooseStep(bool run);
    void chooseLesson();
    void showHelp(int page);

    // main_window_content.cpp
    void readLesson(const QString &text);
    void showTrace(const std::shared_ptr<const Trace> &trace, const QString &note);
    void runSource();
    void showOpened();
    void refresh();
    void refreshTable();
    void refreshTransport();
    void refreshTitle();
    QSet<int> steppableEndpoints() const;
    void goToStep(int step);
    void goToEvent(quint64 sequence);
    void readEvent(quint64 sequence);
    int focusedStep() const;

    // main_window_export.cpp
    void addExportActions();
    ExportOptions exportOptions() const;
    bool hasSomethingToExport();
    void openExport();
    void print();

    // main_window_runs.cpp
    void connectRuns();
    void addRunsActions();
    void changeFromHere(int step);
    void forkWithStep(int step, const QString &code);
    void forkWithSource();

    // main_window_explore.cpp
    void connectExplore();
    void addExploreActions();
    void openExplore();
    void closeExplore();
    void showInterleaving(const KeptRun &run);

    // main_window_compare.cpp
    void connectCompare();
    void addCompareActions();
    void compare();
    void compareThese(const KeptRun &first, const KeptRun &second);
    void leaveComparison();
    bool isComparing() const;
    void showCompareOptions();
    void leaveWhatIsOn();
    TimelineView *zoomed() const;

    Playback m_playback;
    std::shared_ptr<const Trace> m_shownTrace; ///< kept while the timeline reads it
    std::unique_ptr<VerdictReader> m_verdicts;
    std::unique_ptr<ActionList> m_actions;
    QTimer m_refresh; ///< one refresh for all that came at once
    bool m_playWhenReady = false;
    bool m_dressing = false;
    bool m_isThere = false; ///< has been seen
    bool m_comesUp = false; ///< is shown, but there is no frame of it yet

    LessonFiles *m_files = nullptr;
    TypingFilter *m_typing = nullptr;
    NoticeBar *m_notice = nullptr;
    ViewBar *m_viewBar = nullptr;
    LessonPanel *m_lesson = nullptr;
    TimelineView *m_timeline = nullptr;
    VerdictStrip *m_verdict = nullptr;
    LectureBar *m_lectureBar = nullptr;
    LectureMode *m_lecture = nullptr;
    SocketsPanel *m_sockets = nullptr;
    EventDetailsPanel *m_details = nullptr;
    TransportBar *m_transport = nullptr;
    StatusLine *m_status = nullptr;
    RunShelf *m_runs = nullptr;
    RunsBar *m_runsBar = nullptr;
    ExplorePanel *m_explore = nullptr;
    CompareView *m_compare = nullptr; ///< in the columns' place while two runs are compared
    SearchBar *m_search = nullptr;
    ChoicePopup *m_popup = nullptr;
    FirstHints *m_hints = nullptr;
    HelpWindow *m_help = nullptr; ///< made when it is first asked for
    QWidget *m_runsPlace = nullptr; ///< a lecture hides it whether there are runs to choose from or not
    QSplitter *m_columns = nullptr;
    QSplitter *m_middle = nullptr; ///< the timeline above the interleavings
    QSplitter *m_rightSide = nullptr;
    QMenu *m_recent = nullptr;
    QAction *m_inLecture = nullptr;
    QAction *m_leave = nullptr;
    QList<QAction *> m_ofOneRun; ///< what would happen unseen while two are compared
};

} // namespace halfclose
