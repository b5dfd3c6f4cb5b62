// Above the timeline once there is more than one run: which run is shown, the others to go to, and where the live one
// stands meanwhile. Knows nothing of traces.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace halfclose {

class RunShelf;
class TextLabel;

class RunsBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunsBar(RunShelf *shelf, QWidget *parent = nullptr);

    /// Says where everything stands now.
    void refresh();
    QComboBox *list() const { return m_list; }
    QString said() const;

Q_SIGNALS:
    void compareWanted(); ///< with the run that is shown

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void make();

    RunShelf *m_shelf;
    // Made when there is first a choice.
    QComboBox *m_list = nullptr;
    TextLabel *m_said = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_compare = nullptr;
};

} // namespace halfclose
