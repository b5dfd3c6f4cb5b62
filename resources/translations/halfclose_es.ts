<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AtomicFile</name>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>standard output could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both lanes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventDetails</name>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explorer</name>
    <message>
        <source>two runs of one beginning differed at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schedule cannot be followed: step %1 cannot end after %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonLines</name>
    <message>
        <source>cannot write the trace: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>a name, a number, &quot;text&quot;, bytes(n) or a documented constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the argument &apos;%1&apos; of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name, a number, &quot;text&quot; or bytes(n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events joined by |, such as FD_READ|FD_CLOSE, or 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what %1 returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok, or an error such as WSAEWOULDBLOCK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, ok, or an error such as WSAECONNRESET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data as &quot;text&quot; or bytes(n), 0, ok, or an error such as WSAECONNRESET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;address:port&quot;, ok, or an error such as WSAENOTCONN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events joined by |, such as FD_READ|FD_CLOSE, 0, ok, or an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error such as WSAEWOULDBLOCK, 0 or ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field &apos;%1&apos; of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name, &quot;text&quot; or bytes(n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error such as WSAECONNRESET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown function &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a documented Winsock or WSP name such as send, recv or closesocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number of arguments for %1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown argument key &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the argument &apos;%1&apos; is there twice (once is right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no QoS (&quot;rate=N,peak=N,latency=N&quot;, each N at most 4294967295)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has none here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown field &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field &apos;%1&apos; is there twice (once is right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no executable table (a table in which a cell begins with a label in parentheses and holds a code span: (1) `closesocket(s)`)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than two columns (a client&apos;s and a server&apos;s, each with its header)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column without a header (it names its endpoint)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns with the header &apos;%1&apos; (each endpoint has a name of its own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executable tables with different headers (the first one has %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row with more cells than its header: %1 (%2; a | that divides no cells is written \|)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \|)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the front matter is not closed (a line --- ends it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no line of front matter (key: value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keys are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice (once is right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; has no value (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown %1 &apos;%2&apos; (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the timeout &apos;%1&apos; is out of range (decimal seconds, more than 0 and at most 60)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header of the server&apos;s column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;standard input&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder, not a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lesson &apos;%1&apos;: neither a file nor a built-in lesson%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column has the header &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the columns are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate label &apos;%1&apos; (every step has its own; this one is taken in line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step of %1 after its crash in line %2 (crash is an endpoint&apos;s last step)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not UTF-8: the byte 0x%1 begins no character (save the lesson as UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 1 MiB (a lesson has at most 1048576 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event waits on s where no other socket is named: %1(s1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the error of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error such as WSAECONNRESET; nothing where there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of a sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a sum comes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name or a decimal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown field &apos;%1&apos; (only calls have output parameters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be bound, it has a meaning of its own (any other name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step ends before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step ends too early (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos; (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty step (every code span is one: closesocket(s), FD_CLOSE, wait 50 ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step begins with a name, a function or an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait is written: wait 50 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wait of &apos;%1&apos; ms is out of range (0 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event follows &apos;no&apos;: no FD_CLOSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown event &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the events are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a socket stands in the parentheses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ) follows the name of the socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; without its parentheses (%1(...): every code span of the table is a step)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no step%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call, an event, a sum, wait or crash: every code span of the table is a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a , or ) follows an argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call as an argument (keep its value under a name first: x = %1(...))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value stands here: a name, a number, &quot;text&quot; or bytes(n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a constant follows the |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of bytes stands in the parentheses: bytes(1000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes(%1) is out of range (0 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ) follows the number of bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field &apos;%1&apos; without an outcome before it (-&gt; ok %1=...)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number &apos;%1&apos; is out of range (at most %2 either side of 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a NUL character in a string (write \x00)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string that does not end (a &quot; ends it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\x without two hexadecimal digits (\x41 is the letter A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown escape &apos;%1&apos; (\&quot;, \\, \n, \r, \t or \xHH)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 is written %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Ends this side&apos;s sending and hands over the disconnect data; receiving goes on (WSD-2, WSD-4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the peer&apos;s disconnect data and ends receiving; sending goes on (WRD-2, WRD-6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frees the socket. Without lingering it returns at once and the rest is sent in the background (LING-1); with lingering for 0 seconds the connection is reset (LING-2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends one or both directions and frees nothing; it never blocks and cannot be undone (SHUT-3, SHUT-4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a connection, on a provider that can with user data (SETUP-7, UDATA-1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the oldest request, if the condition accepts it, and returns a new socket (SETUP-16, COND-1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the oldest request and returns a new socket; the listener keeps listening (SETUP-16).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the record of events and clears it (EVT-5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects the events that are recorded, and makes the socket nonblocking (EVT-1, EVT-3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects the events that are posted as messages, and makes the socket nonblocking (EVT-1, EVT-3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on requests are queued up to the backlog; one too many is refused (SETUP-1, SETUP-4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a message-oriented provider the graceful end is an error, since a message may have no bytes (RECV-4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That direction has been shut down on this side, for good (SHUT-4, SHUT-6, SHUT-10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The peer closed abortively; every further call says so again (RECV-9, RECV-10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The circuit ended by a failure on this side: a timeout, a protocol error, or data for a closed peer (RECV-9, RECV-13).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nonblocking call says that it would have to wait (RECV-17); of closesocket, that it has not begun (LING-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody listens, the backlog is full, or the request was rejected (SETUP-4, COND-4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket has no connection, or none yet (SHUT-2, SETUP-15).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was deferred: it stays queued, and FD_ACCEPT is not announced again (COND-5, COND-9).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider carries no connect data (UDATA-3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider carries no disconnect data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket is connected already (SETUP-12).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announces the end of the connection, once; without an error it was graceful (CLO-1, CLO-4). Receive until 0 after it (CLO-9).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data can be received. Announced again after a receive that leaves some (EVT-10, EVT-19).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is possible: announced when connected, and when there is room again after WSAEWOULDBLOCK (EVT-21).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request waits; announced again after an accept if another does (EVT-27).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt to connect has its outcome (EVT-23).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent data can be received (EVT-10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This side will send no more; what it sent before arrives first (SHUT-7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side that ends the session asks for its orderly release, with its disconnect data (WSD-2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers FINISH, with the responder&apos;s disconnect data (DISC-9).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is thrown away: what was underway or unread is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is thrown away: what was underway or unread is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>the system refused %1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a descriptor for waiting on sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a port on 127.0.0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a port on 127.0.0.1 to listen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a connection over loopback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a decimal number is needed to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sum is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown function &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no value: the step that binds it did not return one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>&apos;%1&apos; is over 1 MiB, which no lesson is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 makes a socket with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes an address with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets requests queue up with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a connection with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a waiting request with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sets an option with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reads an option with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says whether it will wait for results, with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to be told of events with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks up which events were recorded, with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for its last error with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks who is at the other end with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for its own address with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 receives with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that it will send no more: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes what the other side said at its end: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closes its socket with %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>&apos;%1&apos; is out of range for %2 (%3 to %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown constant &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier step of this column binds it: %1 = ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; is used before it is bound%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose</name>
    <message>
        <source>--%1 takes a number over 0 and at most %2, not &apos;%3&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--trace needs the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--schedule takes labels with commas between them (1,2,3), not &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--layers takes api, spi and wire with commas between them, not &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export needs -o FILE (-o - writes standard output)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-o - needs --format, for there is no file&apos;s ending to tell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no format ends like &apos;%1&apos; (known: %2; or say it with --format)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one word too many for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty name is no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service provider, instead of the lesson&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row by row, or tied only by what the steps wait for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to follow where the documentation and Windows differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long one step may wait, over 0 and at most 60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how to report; text unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the trace, as JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run the steps in this order, as explore reports it: 1,2,3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run at most N interleavings; 10000 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run N at once; as many as there are cores unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip interleavings that differ only in the order of independent steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where to write; - is standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to write, whatever FILE&apos;s ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which to draw, of api,spi,wire; api,wire unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colours; light unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: pixels to a point; 1 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row an event, or to the clock; logical unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this text; after a command, that command&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which version this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCE is a LESSON, or the file of a saved trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LESSON is a file&apos;s path or a built-in name (see halfclose list); - reads standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the window, on FILE (a lesson or a saved trace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin to play at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in lessons: a name, a tab, the title, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints a lesson&apos;s Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs it over loopback and checks every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs every interleaving that the lesson&apos;s columns allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs a lesson (or reads a saved trace) and writes a diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halfclose shows how a connection ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 all steps met; 1 a step or an interleaving failed; 2 bad usage, bad lesson or unreadable
input; 3 the system refused (no sockets, no space, no permission).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a saved trace, which no option can run otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>halfclose: the display cannot be opened (halfclose run LESSON works without one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>halfclose: there is no display for the window (halfclose run LESSON works without one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no option &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2, not &apos;%3&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--schedule: the lesson has no step &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--schedule: step &apos;%1&apos; can end only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application (API)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service provider (SPI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not returned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out, expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must succeed, got %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed at (%1): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: the run ended before its last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed: the step was met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed: all %1 steps were met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes from %1: %2 sent, %3 delivered, %4 read, %5 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect data %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider %1, order %2, profile %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped %1 that differ only in steps that commute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off at the limit: there are more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 interleavings, %2 passed, %3 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from outside: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to outside: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(did you mean &apos;%1&apos;?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a saved trace (its first line says {&quot;format&quot;:&quot;halfclose trace&quot;, ...})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace is of another version of the format (this program reads version 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an endpoint without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer is api, spi, wire or kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind is call, return, indication, send, receive or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data is not base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the socket&apos;s number is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the error&apos;s number is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event has at least &quot;seq&quot;, &quot;ns&quot;, &quot;layer&quot; and &quot;kind&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the events are not in order (number %1 must stand here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event&apos;s cause must be an earlier event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event&apos;s time is before that of the event above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace has over %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is over %1 bytes long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: the last line is cut off; the %1 events before it are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of this translation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 crashed at %2, which reset the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 crashed, which reset the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reset the connection with %2, told to linger for 0 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reset the connection when the linger interval of %2 ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reset the connection with %2 while %3 was unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reset the connection with %2 while %3 were unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data came for %1 after its %2, which reset the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the peer reset the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reset the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the connection for a protocol error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the connection for a protocol error (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the connection because its peer sent more than it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the connection because its peer did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection because its backlog was full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reset the connection with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 began with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disconnect data %1 from %2 is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disconnect data %1 from %2 was never read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, but %2 had not closed its side when the run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 has not closed its side yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; both sides closed gracefully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides closed gracefully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and no message bytes were lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; no message bytes were lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and nothing was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; nothing was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: they are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection came to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 connections closed gracefully and nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 connections, %2 closed gracefully and lost nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run follows the documented table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run follows the lesson&apos;s table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run leaves the documented table at (%1), which came before (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run leaves the table at (%1), which timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run leaves the table at (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run leaves the table at (%1), which gave %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returns %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%L1 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caused by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>led to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that came before the end has been read: 0 is the graceful end, and comes again on every repeat (RECV-6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace brings no lesson along, and only a lesson has a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this build cannot write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 half-closes with %2: it will send no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will receive no more: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends both directions with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shuts down with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fails with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets 0: the other side has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It returns %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is indicated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is indicated, with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is indicated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must not be told %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits to be told %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 computes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for %L2 milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends as if it had been killed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not returned yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not returned in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not come in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson expected %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run did not come to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not indicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicated with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended as if killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ %1, expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1) %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: the run has ended, every step was met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: %1 timed out; the run has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: %1 gave %2 instead of %3; the run has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: the run was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: waiting for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: stopped before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: connected and ready; Space plays, → steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: a choice of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: next is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live at %1, showing %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the provider now tell %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what does %2(%3) return?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both shut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peer ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send shut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::EventDetailsPanel</name>
    <message>
        <source>Selected: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an arrow or a bar of the timeline to read all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::FactRow</name>
    <message>
        <source>%1: %2, changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::LaneHead</name>
    <message>
        <source>Unfold the lanes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the lanes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows %1&apos;s application and provider apart again (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws %1&apos;s application and provider as one lane (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::LectureBar</name>
    <message>
        <source>→ on · ← back · F11 ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::LectureMode</name>
    <message>
        <source>(%1) on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either may come next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::Legend</name>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider&apos;s call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of data (FIN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset (RST, ABORT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indication (FD_CLOSE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::LessonDocument</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::LessonFiles</name>
    <message>
        <source>There is no built-in lesson named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8, which lessons are written in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson or a saved trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons and traces (*.md *.markdown *.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say here what the lesson shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.md);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson has changes that have not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson as text, with its live tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live table alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson&apos;s source, to edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the &amp;source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;API or SPI names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logical or real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;cture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the lec&amp;ture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Predict, then reveal in a lecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langua&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step the &amp;client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step the se&amp;rver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the st&amp;art</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set or clear a brea&amp;kpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the ne&amp;xt breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the pre&amp;vious breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restar&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the &amp;edited source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson cannot run yet: what is wrong is marked in its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Halfclose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::ProseView</name>
    <message>
        <source>Lesson text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::Scrubber</name>
    <message>
        <source>What is shown of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::SocketCard</name>
    <message>
        <source>send half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receive half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel TCP state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · socket %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::SocketsPanel</name>
    <message>
        <source>Sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No socket yet: the lesson makes its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::SourceEditor</name>
    <message>
        <source>Lesson source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ No mistakes. Ctrl+R runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ One mistake: it cannot run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1 mistakes: it cannot run yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::StageStrip</name>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::StatusLine</name>
    <message>
        <source>Click, or press End, to go back to the live end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::StepTableModel</name>
    <message>
        <source>may go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::StepTableView</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::TransportBar</name>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: the next call happens now (Right, F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s next call happens now (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s next call happens now (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::VerdictStrip</name>
    <message>
        <source>%1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %L1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no message bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect data %1 ✓ read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect data %1 … not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the call that caused this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>halfclose::ViewBar</name>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPI names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logical time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls of the applications, and what they are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls of the service providers below them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes over the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s TCP states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run every interleaving of this lesson (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as a picture, a text or a trace (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 provider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
