// SPDX-License-Identifier: MIT
#include "ui/theme/late_icon.h"

#include <QIconEngine>
#include <QPixmap>

namespace halfclose {

namespace {

class LateIcon : public QIconEngine
{
public:
    explicit LateIcon(std::function<QIcon()> load) : m_load(std::move(load)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().pixmap(size, mode, state);
    }
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().actualSize(size, mode, state);
    }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        return icon().availableSizes(mode, state);
    }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new LateIcon(m_load); }

private:
    const QIcon &icon()
    {
        if (m_icon.isNull())
            m_icon = m_load();
        return m_icon;
    }

    std::function<QIcon()> m_load;
    QIcon m_icon;
};

} // namespace

QIcon lateIcon(std::function<QIcon()> load)
{
    return QIcon(new LateIcon(std::move(load))); // which is the icon's then
}

} // namespace halfclose
