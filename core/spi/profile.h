// Where the documentation and Windows as observed differ (section 17 of the rule book): one named member a
// difference, so that each decision is made in one place and can be tested both ways.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/spi/constants.h"

namespace halfclose {

struct Profile
{
    bool closeWaitsForData = true; ///< DVO-1: FD_CLOSE is held back until all received data has been read
    int closeErrorOnReset = WSAECONNRESET; ///< DVO-2: the error code of FD_CLOSE after the peer's hard close
    bool arrivalRecordsAgain = false; ///< DVO-4: WSAEventSelect records an arrival before the re-enabling call
    bool lengthErrorReenables = true; ///< DVO-5: a receive refused for its length re-enables FD_READ under WSAEventSelect
    bool selectingClearsRecord = true; ///< DVO-6: WSAEventSelect clears the record on every call
    bool selectingRepeats = true; ///< DVO-7: WSAEventSelect announces true conditions again at every registration
    bool asyncSelectPostsConnect = true; ///< DVO-8: WSAAsyncSelect posts FD_CONNECT when already connected
    int receiveAfterSendToClosed = 0; ///< DVO-10: what receive reports once our data hit the closed peer; 0: still 0 bytes
    bool connectTimeFailsUnconnected = true; ///< DVO-13: SO_CONNECT_TIME reports WSAENOTCONN when not connected
    bool readingClearsError = true; ///< DVO-14: reading SO_ERROR clears it
    bool zeroLengthReceiveIsInvalid = true; ///< DVO-15: a receive of length 0 reports WSAEINVAL

    static constexpr Profile documented() { return {}; }
    static constexpr Profile windows()
    {
        Profile p;
        p.closeWaitsForData = false;
        p.closeErrorOnReset = WSAECONNABORTED;
        p.arrivalRecordsAgain = true;
        p.lengthErrorReenables = false;
        p.selectingClearsRecord = false;
        p.selectingRepeats = false;
        p.asyncSelectPostsConnect = false;
        p.receiveAfterSendToClosed = WSAECONNABORTED;
        p.connectTimeFailsUnconnected = false;
        p.readingClearsError = false;
        p.zeroLengthReceiveIsInvalid = false;
        return p;
    }
};

} // namespace halfclose
