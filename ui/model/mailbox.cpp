// SPDX-License-Identifier: MIT
#include "ui/model/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace halfclose {
namespace {

struct PostedCommand : QEvent
{
    explicit PostedCommand(std::function<void()> toRun) : QEvent(QEvent::User), command(std::move(toRun)) {}
    ~PostedCommand() override { HandOver::take(); } // it may never have been run

    std::function<void()> command;
};

} // namespace

void Mailbox::post(std::function<void()> command)
{
    auto *event = new PostedCommand(std::move(command));
    HandOver::give();
    QCoreApplication::postEvent(this, event); // which owns it now
}

void Mailbox::customEvent(QEvent *event)
{
    HandOver::take();
    static_cast<PostedCommand *>(event)->command();
}

} // namespace halfclose
