// SPDX-License-Identifier: MIT
#include "ui/model/socket_stage.h"

#include "core/trace/in_words.h"
#include "core/trace/state_names.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

QString middlePlace(bool sendShut, bool receiveDone)
{
    if (sendShut && receiveDone)
        return tr("both shut");
    if (receiveDone)
        return tr("peer ended");
    return tr("send shut");
}

} // namespace

SocketStage stageOf(const SocketView &socket)
{
    const QString connection = socket.value(state::Connection);
    const QString receiveHalf = socket.value(state::ReceiveHalf);
    const bool sendShut = socket.value(state::SendHalf).startsWith(QLatin1String("shut"));
    const bool receiveDone
        = receiveHalf.startsWith(QLatin1String("ended")) || receiveHalf.startsWith(QLatin1String("shut"));
    const bool closed = connection.startsWith(QLatin1String("closed"));
    const bool reset = connection.startsWith(QLatin1String("reset"));

    SocketStage stage;
    stage.abortive = reset;
    stage.places = {tr("connected"), middlePlace(sendShut, receiveDone), reset ? tr("reset") : tr("closed")};
    if (closed || reset) {
        stage.current = 2;
    } else if (connection.startsWith(QLatin1String("connected")) || connection.isEmpty()) {
        stage.current = sendShut || receiveDone ? 1 : 0;
    } else if (connection.startsWith(QLatin1String("listening"))) {
        stage.places = {tr("bound"), tr("listening"), tr("closed")};
        stage.current = 1;
    } else { // created, bound, connecting
        stage.places = {inWords(connection), tr("connected"), tr("closed")};
        stage.current = 0;
    }
    return stage;
}

} // namespace halfclose
