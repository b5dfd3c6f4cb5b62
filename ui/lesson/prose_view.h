// A lesson's prose, rendered from Markdown as high as it is. Loads nothing: no image, no style, no file; HTML in it is
// text. Links are shown and handed out, never followed.
// SPDX-License-Identifier: MIT
#pragma once

#include <QTextBrowser>

namespace halfclose {

class ProseView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ProseView(QWidget *parent = nullptr);

    void setProse(const QString &markdown);

    QVariant loadResource(int type, const QUrl &name) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();
    void fit();

    QString m_markdown;
    bool m_sized = false; ///< has been given a size
};

} // namespace halfclose
