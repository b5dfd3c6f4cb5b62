// The documented table, live: paints its cells, and turns clicks and keys into moments to go to, breakpoints and
// choices. Follows a StepTableModel; knows nothing of how steps are run.
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include "ui/lesson/step_table_model.h"

namespace halfclose {

class StepTableView : public QTableView
{
    Q_OBJECT

public:
    /// @param whole  as high as its rows, without a scroll bar of its own
    explicit StepTableView(bool whole, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// The step that the keyboard stands on; -1 for none.
    int focusedStep() const;
    void focusStep(int step);
    /// Where @p step is painted, in the viewport's coordinates.
    QRect rectOf(int step) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepActivated(int step);
    void breakpointToggled(int step);
    void stepChosen(int step); ///< out of those that are offered
    void menuWanted(int step, const QPoint &globalPosition);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Delegate;
    class Header;

    const StepTableModel *steps() const;
    void fitAllRows();
    void fitRows(int first, int last);
    void setHovered(int step);

    Delegate *m_delegate;
    bool m_whole;
    bool m_sized = false; ///< has been given a size
};

} // namespace halfclose
