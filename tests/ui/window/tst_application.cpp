// The application that the window is made in: its style, and what is loaded late in it is what it would have been.
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QFontMetrics>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QTest>

#include "ui/window/application.h"

using namespace halfclose;

class ApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fontsAreThere()
    {
        QVERIFY(QFontMetrics(QApplication::font()).horizontalAdvance(QStringLiteral("FD_CLOSE")) > 0);
    }

    void theStyleIsFusion()
    {
        const auto *style = qobject_cast<const QProxyStyle *>(QApplication::style());
        QVERIFY(style);
        QCOMPARE(style->baseStyle()->name(), QStringLiteral("fusion"));
    }

    void aNarrowMenuBarHasItsArrow()
    {
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
        const QIcon late = QApplication::style()->standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton);
        const QIcon own = fusion->standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton);
        QVERIFY(!late.isNull());
        for (const int size : {16, 32}) {
            QCOMPARE(late.actualSize(QSize(size, size)), own.actualSize(QSize(size, size)));
            QCOMPARE(late.pixmap(size).toImage(), own.pixmap(size).toImage());
            QCOMPARE(QIcon(late).pixmap(size, QIcon::Disabled).toImage(), own.pixmap(size, QIcon::Disabled).toImage());
        }
    }
};

int main(int argc, char *argv[])
{
    const std::unique_ptr<QApplication> application = makeApplication(argc, argv);
    ApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_application.moc"
