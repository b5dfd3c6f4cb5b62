// SPDX-License-Identifier: MIT
#include "ui/lesson/step_table_view.h"

#include <memory>

#include <QContextMenuEvent>
#include <QHash>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "ui/lesson/step_cell.h"
#include "ui/theme/theme.h"

namespace halfclose {

class StepTableView::Delegate : public QStyledItemDelegate
{
public:
    explicit Delegate(StepTableView *view) : QStyledItemDelegate(view), m_view(view) { }

    /// Laid out once for as long as its text, its font and its width are the same.
    const StepCell &cell(const QModelIndex &index) const
    {
        const int width = m_view->columnWidth(index.column());
        const auto key = qMakePair(index.row(), index.column());
        if (const auto found = m_cells.constFind(key); found != m_cells.constEnd() && found->first == width)
            return *found->second;
        if (m_cells.size() >= CellsKept)
            m_cells.clear();
        auto made = std::make_shared<const StepCell>(*m_view->steps(), index, m_view->font(), width);
        return *m_cells.insert(key, {width, std::move(made)})->second;
    }
    void forget() { m_cells.clear(); }
    void forget(int first, int last)
    {
        m_cells.removeIf([&](const auto &each) { return each.key().first >= first && each.key().first <= last; });
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {m_view->columnWidth(index.column()), int(cell(index).height() + 1)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &colours = theme::coloursOf(m_view);
        const QList<int> steps = m_view->steps()->stepsIn(index);
        painter->fillRect(option.rect, steps.isEmpty() ? colours.background : colours.panel);
        painter->save();
        painter->setClipRect(option.rect);
        cell(index).paint(painter, option.rect.topLeft(), colours, hovered);
        painter->restore();
        if (option.state.testFlag(QStyle::State_HasFocus) && m_view->hasFocus()) {
            painter->setPen(QPen(colours.indication, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
    }

    int hovered = -1;

private:
    static constexpr qsizetype CellsKept = 200; // many more than a screen has

    StepTableView *m_view;
    mutable QHash<QPair<int, int>, QPair<int, std::shared_ptr<const StepCell>>> m_cells; ///< by row and column, of that width
};

/// The endpoints' names in their colours.
class StepTableView::Header : public QHeaderView
{
public:
    explicit Header(StepTableView *view) : QHeaderView(Qt::Horizontal, view), m_view(view)
    {
        setSectionResizeMode(QHeaderView::Stretch);
        setHighlightSections(false);
        setSectionsClickable(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Palette &colours = theme::coloursOf(m_view);
        const Endpoint &endpoint = m_view->steps()->lesson().endpoints[section];
        const QColor ink = endpoint.server ? colours.server : colours.client;
        painter->save();
        painter->fillRect(rect, theme::mixed(colours.panel, ink, 0.08));
        painter->setPen(colours.rule);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->drawLine(rect.topRight(), rect.bottomRight());
        QFont bold = m_view->font();
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(ink);
        const int pad = fontMetrics().height() / 2;
        const QRect text = rect.adjusted(pad, 0, -pad, 0);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(bold).elidedText(endpoint.name, Qt::ElideRight, text.width()));
        painter->restore();
    }
    QSize sectionSizeFromContents(int section) const override
    {
        return {QHeaderView::sectionSizeFromContents(section).width(), m_view->fontMetrics().height() * 7 / 4};
    }

private:
    StepTableView *m_view;
};

StepTableView::StepTableView(bool whole, QWidget *parent)
    : QTableView(parent), m_delegate(new Delegate(this)), m_whole(whole)
{
    setAccessibleName(tr("Steps"));
    setItemDelegate(m_delegate);
    setHorizontalHeader(new Header(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    if (whole) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
}

void StepTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            m_delegate->forget(first.row(), last.row());
            fitRows(first.row(), last.row());
        });
    const auto begin = [this] {
        m_delegate->forget();
        fitAllRows();
    };
    connect(model, &QAbstractItemModel::modelReset, this, begin);
    begin();
}

const StepTableModel *StepTableView::steps() const
{
    return static_cast<const StepTableModel *>(model());
}

void StepTableView::fitAllRows()
{
    if (!model())
        return;
    horizontalHeader()->setMinimumSectionSize(fontMetrics().height() * 9);
    fitRows(0, model()->rowCount() - 1);
}

void StepTableView::fitRows(int first, int last)
{
    if (!m_sized) // how wide its columns will be is not known: all are fitted when it is
        return;
    const int before = verticalHeader()->length();
    for (int row = first; row <= last; ++row) {
        int height = 0;
        for (int column = 0; column < model()->columnCount(); ++column)
            height = std::max(height, m_delegate->sizeHint({}, model()->index(row, column)).height());
        if (height != rowHeight(row))
            setRowHeight(row, height);
    }
    if (verticalHeader()->length() != before)
        updateGeometry();
}

QSize StepTableView::sizeHint() const
{
    if (!m_whole)
        return QTableView::sizeHint();
    const int frame = 2 * frameWidth();
    int height = verticalHeader()->length() + horizontalHeader()->sizeHint().height() + frame;
    if (horizontalHeader()->length() > viewport()->width())
        height += horizontalScrollBar()->sizeHint().height();
    return {fontMetrics().height() * 20, height};
}

QSize StepTableView::minimumSizeHint() const
{
    return m_whole ? QSize(fontMetrics().height() * 10, sizeHint().height()) : QTableView::minimumSizeHint();
}

int StepTableView::focusedStep() const
{
    const QList<int> here = model() ? steps()->stepsIn(currentIndex()) : QList<int>();
    return here.isEmpty() ? -1 : here.first();
}

void StepTableView::focusStep(int step)
{
    const QModelIndex cell = steps()->cellOf(step);
    if (cell.isValid())
        setCurrentIndex(cell);
}

QRect StepTableView::rectOf(int step) const
{
    const QModelIndex cell = steps()->cellOf(step);
    return cell.isValid() ? visualRect(cell) : QRect();
}

// The keyboard goes from step to step in the order in which the table is read, over empty cells.
QModelIndex StepTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int count = model()->rowCount() * model()->columnCount();
    const bool back = action == MoveUp || action == MovePrevious;
    if (count == 0 || (action != MoveDown && action != MoveNext && !back))
        return QTableView::moveCursor(action, modifiers);
    const QModelIndex from = currentIndex();
    int cell = from.isValid() ? from.row() * model()->columnCount() + from.column() : -1;
    for (cell += back ? -1 : 1; cell >= 0 && cell < count; cell += back ? -1 : 1) {
        const QModelIndex index = model()->index(cell / model()->columnCount(), cell % model()->columnCount());
        if (!steps()->stepsIn(index).isEmpty())
            return index;
    }
    return from;
}

void StepTableView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && focusedStep() >= 0) {
        Q_EMIT stepActivated(focusedStep());
        return;
    }
    QTableView::keyPressEvent(event);
}

void StepTableView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const StepCell::Hit hit = m_delegate->cell(index).hit(event->position() - visualRect(index).topLeft());
    switch (hit.place) {
    case StepCell::Place::Margin:
        Q_EMIT breakpointToggled(hit.step);
        break;
    case StepCell::Place::Offer:
        Q_EMIT stepChosen(hit.step);
        break;
    case StepCell::Place::Step:
        Q_EMIT stepActivated(hit.step);
        break;
    case StepCell::Place::Nothing:
        break;
    }
}

void StepTableView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    StepCell::Hit hit;
    if (index.isValid())
        hit = m_delegate->cell(index).hit(event->position() - visualRect(index).topLeft());
    setHovered(hit.step);
    viewport()->setCursor(hit.step >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (event->buttons() == Qt::NoButton)
        QTableView::mouseMoveEvent(event);
}

void StepTableView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
}

void StepTableView::setHovered(int step)
{
    if (m_delegate->hovered == step)
        return;
    for (const int changed : {m_delegate->hovered, step})
        viewport()->update(changed >= 0 ? rectOf(changed) : QRect());
    m_delegate->hovered = step;
}

void StepTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QRect rect = visualRect(index);
    const StepCell::Hit hit = m_delegate->cell(index).hit(byKey ? QPointF(1, 1) : QPointF(event->pos() - rect.topLeft()));
    if (hit.step >= 0)
        Q_EMIT menuWanted(hit.step, byKey ? viewport()->mapToGlobal(rect.center()) : event->globalPos());
}

void StepTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_sized = true;
    fitAllRows();
}

void StepTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_delegate->forget();
    fitAllRows();
}

} // namespace halfclose
