<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AtomicFile</name>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>está protegido contra escritura</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>standard output could not be written: %1</source>
        <translation>no se pudo escribir en la salida estándar: %1</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>1 byte</source>
        <translation>1 byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>application</source>
        <translation>aplicación</translation>
    </message>
    <message>
        <source>both lanes</source>
        <translation>ambos carriles</translation>
    </message>
</context>
<context>
    <name>EventDetails</name>
    <message>
        <source>Endpoint</source>
        <translation>Extremo</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>User data</source>
        <translation>Datos de usuario</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Retorno</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>Octetos</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Causa</translation>
    </message>
</context>
<context>
    <name>EventFacts</name>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
</context>
<context>
    <name>Explorer</name>
    <message>
        <source>two runs of one beginning differed at step %1</source>
        <translation>dos ejecuciones con el mismo comienzo se separaron en el paso %1</translation>
    </message>
    <message>
        <source>the schedule cannot be followed: step &apos;%1&apos; cannot be the next to end (after %2)</source>
        <translation>no se puede seguir ese orden: el paso «%1» no puede ser el siguiente en terminar (después de %2)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>JsonLines</name>
    <message>
        <source>cannot write the trace: %1</source>
        <translation>no se puede escribir la traza: %1</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>a name, a number, &quot;text&quot;, bytes(n) or a documented constant</source>
        <translation>un nombre, un número, &quot;texto&quot;, bytes(n) o una constante documentada</translation>
    </message>
    <message>
        <source>the argument &apos;%1&apos; of %2</source>
        <translation>el argumento «%1» de %2</translation>
    </message>
    <message>
        <source>the name of a socket</source>
        <translation>el nombre de un socket</translation>
    </message>
    <message>
        <source>a name, a number, &quot;text&quot; or bytes(n)</source>
        <translation>un nombre, un número, &quot;texto&quot; o bytes(n)</translation>
    </message>
    <message>
        <source>a name or a number</source>
        <translation>un nombre o un número</translation>
    </message>
    <message>
        <source>events joined by |, such as FD_READ|FD_CLOSE, or 0</source>
        <translation>eventos unidos con |, como FD_READ|FD_CLOSE, o 0</translation>
    </message>
    <message>
        <source>what %1 returns</source>
        <translation>lo que devuelve %1</translation>
    </message>
    <message>
        <source>ok, or an error such as WSAEWOULDBLOCK</source>
        <translation>ok, o un error como WSAEWOULDBLOCK</translation>
    </message>
    <message>
        <source>a number, ok, or an error such as WSAECONNRESET</source>
        <translation>un número, ok, o un error como WSAECONNRESET</translation>
    </message>
    <message>
        <source>the data as &quot;text&quot; or bytes(n), 0, ok, or an error such as WSAECONNRESET</source>
        <translation>los datos como &quot;texto&quot; o bytes(n), 0, ok, o un error como WSAECONNRESET</translation>
    </message>
    <message>
        <source>&quot;address:port&quot;, ok, or an error such as WSAENOTCONN</source>
        <translation>&quot;dirección:puerto&quot;, ok, o un error como WSAENOTCONN</translation>
    </message>
    <message>
        <source>events joined by |, such as FD_READ|FD_CLOSE, 0, ok, or an error</source>
        <translation>eventos unidos con |, como FD_READ|FD_CLOSE, 0, ok, o un error</translation>
    </message>
    <message>
        <source>an error such as WSAEWOULDBLOCK, 0 or ok</source>
        <translation>un error como WSAEWOULDBLOCK, 0 u ok</translation>
    </message>
    <message>
        <source>the field &apos;%1&apos; of %2</source>
        <translation>el campo «%1» de %2</translation>
    </message>
    <message>
        <source>a name, &quot;text&quot; or bytes(n)</source>
        <translation>un nombre, &quot;texto&quot; o bytes(n)</translation>
    </message>
    <message>
        <source>an error such as WSAECONNRESET</source>
        <translation>un error como WSAECONNRESET</translation>
    </message>
    <message>
        <source>unknown function &apos;%1&apos;%2</source>
        <translation>función desconocida «%1»%2</translation>
    </message>
    <message>
        <source>a documented Winsock or WSP name such as send, recv or closesocket</source>
        <translation>un nombre documentado de Winsock o WSP, como send, recv o closesocket</translation>
    </message>
    <message>
        <source>wrong number of arguments for %1: %2 (%3)</source>
        <translation>número de argumentos incorrecto para %1: %2 (%3)</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, o bien </translation>
    </message>
    <message>
        <source>%1 has none</source>
        <translation>%1 no tiene ninguna</translation>
    </message>
    <message>
        <source>unknown argument key &apos;%1&apos;%2</source>
        <translation>clave de argumento desconocida «%1»%2</translation>
    </message>
    <message>
        <source>the argument &apos;%1&apos; is there twice (once is right)</source>
        <translation>el argumento «%1» aparece dos veces (debe aparecer una)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no QoS (&quot;rate=N,peak=N,latency=N&quot;, each N at most 4294967295)</source>
        <translation>«%1» no es un valor de QoS (&quot;rate=N,peak=N,latency=N&quot;, cada N como mucho 4294967295)</translation>
    </message>
    <message>
        <source>%1 has none here</source>
        <translation>%1 no tiene ninguno aquí</translation>
    </message>
    <message>
        <source>unknown field &apos;%1&apos;%2</source>
        <translation>campo desconocido «%1»%2</translation>
    </message>
    <message>
        <source>the field &apos;%1&apos; is there twice (once is right)</source>
        <translation>el campo «%1» aparece dos veces (debe aparecer una)</translation>
    </message>
    <message>
        <source>no executable table (a table in which a cell begins with a label in parentheses and holds a code span: (1) `closesocket(s)`)</source>
        <translation>no hay ninguna tabla ejecutable (una tabla con una celda que empieza por una etiqueta entre paréntesis y contiene código: (1) `closesocket(s)`)</translation>
    </message>
    <message>
        <source>fewer than two columns (a client&apos;s and a server&apos;s, each with its header)</source>
        <translation>menos de dos columnas (la de un cliente y la de un servidor, cada una con su encabezado)</translation>
    </message>
    <message>
        <source>a column without a header (it names its endpoint)</source>
        <translation>una columna sin encabezado (el encabezado da nombre a su extremo)</translation>
    </message>
    <message>
        <source>two columns with the header &apos;%1&apos; (each endpoint has a name of its own)</source>
        <translation>dos columnas con el encabezado «%1» (cada extremo tiene su propio nombre)</translation>
    </message>
    <message>
        <source>executable tables with different headers (the first one has %1)</source>
        <translation>tablas ejecutables con encabezados distintos (la primera tiene %1)</translation>
    </message>
    <message>
        <source>a row with more cells than its header: %1 (%2; a | that divides no cells is written \|)</source>
        <translation>una fila con más celdas que su encabezado: %1 (%2; una | que no separa celdas se escribe \|)</translation>
    </message>
    <message>
        <source>a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \|)</source>
        <translation>una comilla inversa que nada cierra en su celda (otra ` detrás del código; dentro de él, una | se escribe \|)</translation>
    </message>
    <message>
        <source>the front matter is not closed (a line --- ends it)</source>
        <translation>el preámbulo no está cerrado (lo termina una línea ---)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no line of front matter (key: value)</source>
        <translation>«%1» no es una línea del preámbulo (clave: valor)</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;%2</source>
        <translation>clave desconocida «%1»%2</translation>
    </message>
    <message>
        <source>the keys are %1</source>
        <translation>las claves son %1</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice (once is right)</source>
        <translation>la clave «%1» aparece dos veces (debe aparecer una)</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; has no value (%2)</source>
        <translation>la clave «%1» no tiene valor (%2)</translation>
    </message>
    <message>
        <source>unknown %1 &apos;%2&apos; (%3)</source>
        <translation>%1 desconocido: «%2» (%3)</translation>
    </message>
    <message>
        <source>the timeout &apos;%1&apos; is out of range (decimal seconds, more than 0 and at most 60)</source>
        <translation>el plazo «%1» está fuera de rango (segundos en decimal, más de 0 y como mucho 60)</translation>
    </message>
    <message>
        <source>the header of the server&apos;s column</source>
        <translation>el encabezado de la columna del servidor</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>no se puede leer «%1»: %2</translation>
    </message>
    <message>
        <source>&lt;standard input&gt;</source>
        <translation>&lt;entrada estándar&gt;</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>entrada estándar</translation>
    </message>
    <message>
        <source>it is a folder, not a lesson</source>
        <translation>es una carpeta, no una lección</translation>
    </message>
    <message>
        <source>(halfclose list names those)</source>
        <translation>(halfclose list nombra las incluidas)</translation>
    </message>
    <message>
        <source>no lesson &apos;%1&apos;: neither a file nor a built-in lesson%2</source>
        <translation>no hay ninguna lección «%1»: no es ni un archivo ni una lección incluida%2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>no column has the header &apos;%1&apos;%2</source>
        <translation>ninguna columna tiene el encabezado «%1»%2</translation>
    </message>
    <message>
        <source>the columns are %1</source>
        <translation>las columnas son %1</translation>
    </message>
    <message>
        <source>duplicate label &apos;%1&apos; (every step has its own; this one is taken in line %2)</source>
        <translation>etiqueta duplicada «%1» (cada paso tiene la suya; esta ya se usa en la línea %2)</translation>
    </message>
    <message>
        <source>a step of %1 after its crash in line %2 (crash is an endpoint&apos;s last step)</source>
        <translation>un paso de %1 después de su caída en la línea %2 (crash es el último paso de un extremo)</translation>
    </message>
    <message>
        <source>not UTF-8: the byte 0x%1 begins no character (save the lesson as UTF-8)</source>
        <translation>no es UTF-8: el byte 0x%1 no empieza ningún carácter (guarde la lección en UTF-8)</translation>
    </message>
    <message>
        <source>over 1 MiB (a lesson has at most 1048576 bytes)</source>
        <translation>más de 1 MiB (una lección tiene como mucho 1048576 bytes)</translation>
    </message>
    <message>
        <source>an event waits on s where no other socket is named: %1(s1)</source>
        <translation>un evento espera en s si no se nombra otro socket: %1(s1)</translation>
    </message>
    <message>
        <source>the error of an event</source>
        <translation>el error de un evento</translation>
    </message>
    <message>
        <source>an error such as WSAECONNRESET; nothing where there is none</source>
        <translation>un error como WSAECONNRESET; nada si no lo hay</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be %2 (%3)</source>
        <translation>«%1» no puede ser %2 (%3)</translation>
    </message>
    <message>
        <source>part of a sum</source>
        <translation>parte de una suma</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>what a sum comes to</source>
        <translation>el resultado de una suma</translation>
    </message>
    <message>
        <source>a name or a decimal number</source>
        <translation>un nombre o un número decimal</translation>
    </message>
    <message>
        <source>unknown field &apos;%1&apos; (only calls have output parameters)</source>
        <translation>campo desconocido «%1» (solo las llamadas tienen parámetros de salida)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be bound, it has a meaning of its own (any other name)</source>
        <translation>no se puede asignar a «%1», que tiene un significado propio (cualquier otro nombre)</translation>
    </message>
    <message>
        <source>the step ends before it</source>
        <translation>el paso termina antes</translation>
    </message>
    <message>
        <source>the step ends too early (%1)</source>
        <translation>el paso termina demasiado pronto (%1)</translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos; (%2)</source>
        <translation>«%1» inesperado (%2)</translation>
    </message>
    <message>
        <source>an empty step (every code span is one: closesocket(s), FD_CLOSE, wait 50 ms)</source>
        <translation>un paso vacío (cada fragmento de código es uno: closesocket(s), FD_CLOSE, wait 50 ms)</translation>
    </message>
    <message>
        <source>a step begins with a name, a function or an event</source>
        <translation>un paso empieza por un nombre, una función o un evento</translation>
    </message>
    <message>
        <source>wait is written: wait 50 ms</source>
        <translation>wait se escribe así: wait 50 ms</translation>
    </message>
    <message>
        <source>the wait of &apos;%1&apos; ms is out of range (0 to %2)</source>
        <translation>la espera de «%1» ms está fuera de rango (de 0 a %2)</translation>
    </message>
    <message>
        <source>an event follows &apos;no&apos;: no FD_CLOSE</source>
        <translation>detrás de «no» va un evento: no FD_CLOSE</translation>
    </message>
    <message>
        <source>unknown event &apos;%1&apos;%2</source>
        <translation>evento desconocido «%1»%2</translation>
    </message>
    <message>
        <source>the events are %1</source>
        <translation>los eventos son %1</translation>
    </message>
    <message>
        <source>the name of a socket stands in the parentheses</source>
        <translation>entre los paréntesis va el nombre de un socket</translation>
    </message>
    <message>
        <source>a ) follows the name of the socket</source>
        <translation>detrás del nombre del socket va un )</translation>
    </message>
    <message>
        <source>&apos;%1&apos; without its parentheses (%1(...): every code span of the table is a step)</source>
        <translation>«%1» sin sus paréntesis (%1(...): cada fragmento de código de la tabla es un paso)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no step%2</source>
        <translation>«%1» no es un paso%2</translation>
    </message>
    <message>
        <source>a call, an event, a sum, wait or crash: every code span of the table is a step</source>
        <translation>una llamada, un evento, una suma, wait o crash: cada fragmento de código de la tabla es un paso</translation>
    </message>
    <message>
        <source>a , or ) follows an argument</source>
        <translation>detrás de un argumento va una , o un )</translation>
    </message>
    <message>
        <source>a call as an argument (keep its value under a name first: x = %1(...))</source>
        <translation>una llamada como argumento (guarde antes su valor con un nombre: x = %1(...))</translation>
    </message>
    <message>
        <source>a value stands here: a name, a number, &quot;text&quot; or bytes(n)</source>
        <translation>aquí va un valor: un nombre, un número, &quot;texto&quot; o bytes(n)</translation>
    </message>
    <message>
        <source>a constant follows the |</source>
        <translation>detrás de la | va una constante</translation>
    </message>
    <message>
        <source>the number of bytes stands in the parentheses: bytes(1000)</source>
        <translation>entre los paréntesis va el número de bytes: bytes(1000)</translation>
    </message>
    <message>
        <source>bytes(%1) is out of range (0 to %2)</source>
        <translation>bytes(%1) está fuera de rango (de 0 a %2)</translation>
    </message>
    <message>
        <source>a ) follows the number of bytes</source>
        <translation>detrás del número de bytes va un )</translation>
    </message>
    <message>
        <source>the field &apos;%1&apos; without an outcome before it (-&gt; ok %1=...)</source>
        <translation>el campo «%1» sin un resultado delante (-&gt; ok %1=...)</translation>
    </message>
    <message>
        <source>the number &apos;%1&apos; is out of range (at most %2 either side of 0)</source>
        <translation>el número «%1» está fuera de rango (como mucho %2 a cada lado de 0)</translation>
    </message>
    <message>
        <source>a NUL character in a string (write \x00)</source>
        <translation>un carácter NUL en una cadena (escriba \x00)</translation>
    </message>
    <message>
        <source>a string that does not end (a &quot; ends it)</source>
        <translation>una cadena que no termina (la termina un &quot;)</translation>
    </message>
    <message>
        <source>\x without two hexadecimal digits (\x41 is the letter A)</source>
        <translation>\x sin dos cifras hexadecimales (\x41 es la letra A)</translation>
    </message>
    <message>
        <source>unknown escape &apos;%1&apos; (\&quot;, \\, \n, \r, \t or \xHH)</source>
        <translation>secuencia de escape desconocida «%1» (\&quot;, \\, \n, \r, \t o \xHH)</translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;%2</source>
        <translation>«%1» inesperado%2</translation>
    </message>
    <message>
        <source> (%1 is written %2)</source>
        <translation> (%1 se escribe %2)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is out of range for %2 (%3 to %4)</source>
        <translation>«%1» está fuera de rango para %2 (de %3 a %4)</translation>
    </message>
    <message>
        <source>unknown constant &apos;%1&apos;%2</source>
        <translation>constante desconocida «%1»%2</translation>
    </message>
    <message>
        <source>an earlier step of this column binds it: %1 = ...</source>
        <translation>se lo asigna un paso anterior de esta columna: %1 = ...</translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; is used before it is bound%2</source>
        <translation>el nombre «%1» se usa antes de tener un valor%2</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>No such file or directory</source>
        <translation>No existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permiso denegado</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No queda espacio en el dispositivo</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Demasiados archivos abiertos</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retorno</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Desplazar a la izquierda</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Desplazar a la derecha</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>the system refused %1: %2 (%3)</source>
        <translation>el sistema rechazó %1: %2 (%3)</translation>
    </message>
    <message>
        <source>a descriptor for waiting on sockets</source>
        <translation>un descriptor para esperar a los sockets</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>un socket</translation>
    </message>
    <message>
        <source>a port on 127.0.0.1</source>
        <translation>un puerto en 127.0.0.1</translation>
    </message>
    <message>
        <source>a port on 127.0.0.1 to listen on</source>
        <translation>un puerto en 127.0.0.1 para escuchar</translation>
    </message>
    <message>
        <source>a connection over loopback</source>
        <translation>una conexión de bucle invertido (loopback)</translation>
    </message>
    <message>
        <source>a decimal number is needed to add</source>
        <translation>para sumar hace falta un número decimal</translation>
    </message>
    <message>
        <source>the sum is too large</source>
        <translation>la suma es demasiado grande</translation>
    </message>
    <message>
        <source>%1 needs %2 here</source>
        <translation>%1 necesita %2 aquí</translation>
    </message>
    <message>
        <source>data</source>
        <translation>datos</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>unknown function &apos;%1&apos;</source>
        <translation>función desconocida «%1»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no value: the step that binds it did not return one</source>
        <translation>«%1» no tiene valor: el paso que se lo asigna no lo devolvió</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>&apos;%1&apos; is over 1 MiB, which no lesson is</source>
        <translation>«%1» pasa de 1 MiB, y ninguna lección es tan grande</translation>
    </message>
</context>
<context>
    <name>halfclose</name>
    <message>
        <source>--%1 takes a number over 0 and at most %2, not &apos;%3&apos;</source>
        <translation>--%1 admite un número mayor que 0 y como mucho %2, no «%3»</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1 admite un número entero de 1 a %2, no «%3»</translation>
    </message>
    <message>
        <source>--trace needs the name of a file</source>
        <translation>--trace necesita el nombre de un archivo</translation>
    </message>
    <message>
        <source>--schedule takes labels with commas between them (1,2,3), not &apos;%1&apos;</source>
        <translation>--schedule admite etiquetas separadas por comas (1,2,3), no «%1»</translation>
    </message>
    <message>
        <source>--layers takes api, spi and wire with commas between them, not &apos;%1&apos;</source>
        <translation>--layers admite api, spi y wire separadas por comas, no «%1»</translation>
    </message>
    <message>
        <source>export needs -o FILE (-o - writes standard output)</source>
        <translation>export necesita -o FILE (-o - escribe en la salida estándar)</translation>
    </message>
    <message>
        <source>-o - needs --format, for there is no file&apos;s ending to tell it</source>
        <translation>-o - necesita --format, porque no hay una extensión de archivo que lo diga</translation>
    </message>
    <message>
        <source>no format ends like &apos;%1&apos; (known: %2; or say it with --format)</source>
        <translation>ningún formato termina como «%1» (conocidos: %2; o dígalo con --format)</translation>
    </message>
    <message>
        <source>%1 needs a %2</source>
        <translation>%1 necesita un operando %2</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;</source>
        <translation>no hay ninguna orden «%1»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one word too many for export (the file to write stands after -o)</source>
        <translation>«%1» es una palabra de más para export (el archivo que se escribe va tras -o)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one word too many for %2</source>
        <translation>«%1» es una palabra de más para %2</translation>
    </message>
    <message>
        <source>an empty name is no %1</source>
        <translation>un nombre vacío no vale como %1</translation>
    </message>
    <message>
        <source>the service provider, instead of the lesson&apos;s</source>
        <translation>el proveedor de servicios, en vez del de la lección</translation>
    </message>
    <message>
        <source>row by row, or tied only by what the steps wait for</source>
        <translation>fila a fila, o solo atado por lo que los pasos esperan</translation>
    </message>
    <message>
        <source>what to follow where the documentation and Windows differ</source>
        <translation>qué seguir donde la documentación y Windows difieren</translation>
    </message>
    <message>
        <source>how long one step may wait, over 0 and at most 60</source>
        <translation>cuánto puede esperar un paso, más de 0 y como mucho 60</translation>
    </message>
    <message>
        <source>how to report; text unless given</source>
        <translation>cómo informar; text si no se dice otra cosa</translation>
    </message>
    <message>
        <source>save the trace, as JSON Lines</source>
        <translation>guarda la traza, como JSON Lines</translation>
    </message>
    <message>
        <source>run the steps in this order, as explore reports it: 1,2,3</source>
        <translation>ejecuta los pasos en este orden, tal como lo da explore: 1,2,3</translation>
    </message>
    <message>
        <source>run at most N interleavings; 10000 unless given</source>
        <translation>ejecuta como mucho N intercalaciones; 10000 si no se dice otra cosa</translation>
    </message>
    <message>
        <source>run N at once; as many as there are cores unless given</source>
        <translation>ejecuta N a la vez; tantas como núcleos de procesador si no se dice otra cosa</translation>
    </message>
    <message>
        <source>skip interleavings that differ only in the order of independent steps</source>
        <translation>omite las intercalaciones que solo se distinguen en el orden de pasos independientes</translation>
    </message>
    <message>
        <source>where to write; - is standard output</source>
        <translation>dónde escribir; - es la salida estándar</translation>
    </message>
    <message>
        <source>what to write, whatever FILE&apos;s ending</source>
        <translation>qué escribir, sea cual sea la extensión del archivo</translation>
    </message>
    <message>
        <source>which to draw, of api,spi,wire; api,wire unless given (and spi where a step calls the provider)</source>
        <translation>qué dibujar, de api,spi,wire; api,wire si no se dice otra cosa (y spi donde un paso llama al proveedor)</translation>
    </message>
    <message>
        <source>a row an event, or to the clock; logical unless given</source>
        <translation>una fila por evento, o según el reloj; logical si no se dice otra cosa</translation>
    </message>
    <message>
        <source>this text; after a command, that command&apos;s</source>
        <translation>este texto; detrás de una orden, el de esa orden</translation>
    </message>
    <message>
        <source>which version this is</source>
        <translation>qué versión es esta</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>SOURCE is a LESSON, or the file of a saved trace.</source>
        <translation>SOURCE es una LESSON, o el archivo de una traza guardada.</translation>
    </message>
    <message>
        <source>LESSON is a file&apos;s path or a built-in name (see halfclose list); - reads standard input.</source>
        <translation>LESSON es la ruta de un archivo o una lección incluida (vea halfclose list); - lee la entrada estándar.</translation>
    </message>
    <message>
        <source>opens the window, on FILE (a lesson or a saved trace)</source>
        <translation>abre la ventana, con FILE (una lección o una traza guardada)</translation>
    </message>
    <message>
        <source>begin to play at once</source>
        <translation>empieza a reproducir enseguida</translation>
    </message>
    <message>
        <source>the built-in lessons: a name, a tab, the title, one a line</source>
        <translation>las lecciones incluidas: un nombre, un tabulador y el título, una por línea</translation>
    </message>
    <message>
        <source>prints a lesson&apos;s Markdown</source>
        <translation>imprime el Markdown de una lección</translation>
    </message>
    <message>
        <source>runs it over loopback and checks every step</source>
        <translation>la ejecuta en el bucle local y comprueba cada paso</translation>
    </message>
    <message>
        <source>runs every interleaving that the lesson&apos;s columns allow</source>
        <translation>ejecuta todas las intercalaciones que permiten las columnas de la lección</translation>
    </message>
    <message>
        <source>runs a lesson (or reads a saved trace) and writes a diagram</source>
        <translation>ejecuta una lección (o lee una traza guardada) y escribe un diagrama</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Halfclose shows how a connection ends.</source>
        <translation>Halfclose muestra cómo termina una conexión.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Uso:</translation>
    </message>
    <message>
        <source>Exit status: 0 all steps met; 1 a step or an interleaving failed; 2 bad usage, bad lesson or unreadable
input; 3 the system refused (no sockets, no space, no permission).</source>
        <translation>Estado de salida: 0 todos los pasos se cumplieron; 1 falló un paso o una intercalación; 2 uso incorrecto,
lección incorrecta o entrada ilegible; 3 el sistema se negó (sin sockets, sin espacio, sin permiso).</translation>
    </message>
    <message>
        <source>%1 is a saved trace, which no option can run otherwise</source>
        <translation>%1 es una traza guardada, que ninguna opción puede ejecutar de otro modo</translation>
    </message>
    <message>
        <source>halfclose: the display cannot be opened (halfclose run LESSON works without one)</source>
        <translation>halfclose: no se puede abrir la pantalla (halfclose run LESSON funciona sin ella)</translation>
    </message>
    <message>
        <source>halfclose: there is no display for the window (halfclose run LESSON works without one)</source>
        <translation>halfclose: no hay pantalla para la ventana (halfclose run LESSON funciona sin ella)</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;</source>
        <translation>opción desconocida «%1»</translation>
    </message>
    <message>
        <source>%1 has no option &apos;%2&apos;</source>
        <translation>%1 no tiene la opción «%2»</translation>
    </message>
    <message>
        <source>%1 takes %2, not &apos;%3&apos;</source>
        <translation>%1 admite %2, no «%3»</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 no admite ningún valor</translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 necesita un valor: %2</translation>
    </message>
    <message>
        <source>--schedule: the lesson has no step &apos;%1&apos;</source>
        <translation>--schedule: la lección no tiene ningún paso «%1»</translation>
    </message>
    <message>
        <source>--schedule: step &apos;%1&apos; can end only once</source>
        <translation>--schedule: el paso «%1» solo puede terminar una vez</translation>
    </message>
    <message>
        <source>application (API)</source>
        <translation>aplicación (API)</translation>
    </message>
    <message>
        <source>service provider (SPI)</source>
        <translation>proveedor de servicios (SPI)</translation>
    </message>
    <message>
        <source>wire</source>
        <translation>cable</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>núcleo</translation>
    </message>
    <message>
        <source>%1 of step %2</source>
        <translation>%1 del paso %2</translation>
    </message>
    <message>
        <source>%1 returns</source>
        <translation>%1 vuelve</translation>
    </message>
    <message>
        <source>%1 is received</source>
        <translation>%1 se recibe</translation>
    </message>
    <message>
        <source>%1 is sent</source>
        <translation>%1 se envía</translation>
    </message>
    <message>
        <source>has not returned yet</source>
        <translation>todavía no ha vuelto</translation>
    </message>
    <message>
        <source>outside the engine</source>
        <translation>fuera del motor</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>no recibido</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… en espera</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>plazo vencido</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>se esperaba %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no alcanzado</translation>
    </message>
    <message>
        <source>Bytes from</source>
        <translation>Bytes de</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviados</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>llegados</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leídos</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdidos</translation>
    </message>
    <message>
        <source>lost by</source>
        <translation>perdidos por</translation>
    </message>
    <message>
        <source>disconnect data</source>
        <translation>datos de desconexión</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>the peer</source>
        <translation>el interlocutor</translation>
    </message>
    <message>
        <source>%1, read</source>
        <translation>%1, leídos</translation>
    </message>
    <message>
        <source>%1, not read</source>
        <translation>%1, sin leer</translation>
    </message>
    <message>
        <source>timed out, expected %1</source>
        <translation>plazo vencido, se esperaba %1</translation>
    </message>
    <message>
        <source>must succeed, got %1</source>
        <translation>debía tener éxito, se obtuvo %1</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>se esperaba %1, se obtuvo %2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Failed at (%1): %2.</source>
        <translation>Falló en (%1): %2.</translation>
    </message>
    <message>
        <source>Failed: the run ended before its last step.</source>
        <translation>Falló: la ejecución terminó antes de su último paso.</translation>
    </message>
    <message>
        <source>Passed: the step was met.</source>
        <translation>Superada: el paso se cumplió.</translation>
    </message>
    <message>
        <source>Passed: all %1 steps were met.</source>
        <translation>Superada: los %1 pasos se cumplieron.</translation>
    </message>
    <message>
        <source>bytes from %1: %2 sent, %3 delivered, %4 read, %5 lost</source>
        <translation>bytes de %1: %2 enviados, %3 llegados, %4 leídos, %5 perdidos</translation>
    </message>
    <message>
        <source>lost by %1</source>
        <translation>perdidos por %1</translation>
    </message>
    <message>
        <source>disconnect data %1</source>
        <translation>datos de desconexión %1</translation>
    </message>
    <message>
        <source>provider %1, order %2, profile %3</source>
        <translation>proveedor %1, orden %2, perfil %3</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>falló: %1</translation>
    </message>
    <message>
        <source>skipped %1 that differ only in steps that commute</source>
        <translation>omitidas %1 que solo se distinguen en pasos conmutables</translation>
    </message>
    <message>
        <source>cut off at the limit: there are more</source>
        <translation>detenido en el límite: hay más</translation>
    </message>
    <message>
        <source>%1 interleavings, %2 passed, %3 failed</source>
        <translation>%1 intercalaciones, %2 superadas, %3 fallidas</translation>
    </message>
    <message>
        <source>%1: provider</source>
        <translation>%1: proveedor</translation>
    </message>
    <message>
        <source>from outside: %1</source>
        <translation>desde fuera: %1</translation>
    </message>
    <message>
        <source>to outside: %1</source>
        <translation>hacia fuera: %1</translation>
    </message>
    <message>
        <source>✗ failed: %1</source>
        <translation>✗ falló: %1</translation>
    </message>
    <message>
        <source>✗ timed out</source>
        <translation>✗ plazo vencido</translation>
    </message>
    <message>
        <source>(did you mean &apos;%1&apos;?)</source>
        <translation>(¿quería decir «%1»?)</translation>
    </message>
    <message>
        <source>the line is not UTF-8</source>
        <translation>la línea no es UTF-8</translation>
    </message>
    <message>
        <source>this is not a saved trace (its first line says {&quot;format&quot;:&quot;halfclose trace&quot;, ...})</source>
        <translation>no es una traza guardada (su primera línea dice {&quot;format&quot;:&quot;halfclose trace&quot;, ...})</translation>
    </message>
    <message>
        <source>the trace is of another version of the format (this program reads version 1)</source>
        <translation>la traza es de otra versión del formato (este programa lee la versión 1)</translation>
    </message>
    <message>
        <source>an endpoint without a name</source>
        <translation>un extremo sin nombre</translation>
    </message>
    <message>
        <source>the layer is api, spi, wire or kernel</source>
        <translation>la capa es api, spi, wire o kernel</translation>
    </message>
    <message>
        <source>the kind is call, return, indication, send, receive or state</source>
        <translation>la clase es call, return, indication, send, receive o state</translation>
    </message>
    <message>
        <source>the data is not base64</source>
        <translation>los datos no están en base64</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number</source>
        <translation>&quot;%1&quot; debe ser un número entero</translation>
    </message>
    <message>
        <source>the socket&apos;s number is out of range</source>
        <translation>el número del socket está fuera de rango</translation>
    </message>
    <message>
        <source>the error&apos;s number is out of range</source>
        <translation>el número del error está fuera de rango</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>&quot;%1&quot; debe ser un texto</translation>
    </message>
    <message>
        <source>an event has at least &quot;seq&quot;, &quot;ns&quot;, &quot;layer&quot; and &quot;kind&quot;</source>
        <translation>un evento tiene al menos &quot;seq&quot;, &quot;ns&quot;, &quot;layer&quot; y &quot;kind&quot;</translation>
    </message>
    <message>
        <source>the events are not in order (number %1 must stand here)</source>
        <translation>los eventos no están en orden (aquí debe ir el número %1)</translation>
    </message>
    <message>
        <source>an event&apos;s cause must be an earlier event</source>
        <translation>la causa de un evento debe ser un evento anterior</translation>
    </message>
    <message>
        <source>an event&apos;s time is before that of the event above it</source>
        <translation>el tiempo de un evento es anterior al del evento que está encima</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>error: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>the trace has over %1 events</source>
        <translation>la traza tiene más de %1 eventos</translation>
    </message>
    <message>
        <source>the line is over %1 bytes long</source>
        <translation>la línea tiene más de %1 bytes</translation>
    </message>
    <message>
        <source>note: the last line is cut off; the %1 events before it are there</source>
        <translation>nota: la última línea está cortada; los %1 eventos anteriores están completos</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of this translation</comment>
        <translation>es</translation>
    </message>
    <message>
        <source>%1 at (%2)</source>
        <translation>%1 en (%2)</translation>
    </message>
    <message>
        <source>%1 crashed at %2, which reset the connection</source>
        <translation>%1 cayó en %2, lo que restableció la conexión</translation>
    </message>
    <message>
        <source>%1 crashed, which reset the connection</source>
        <translation>%1 cayó, lo que restableció la conexión</translation>
    </message>
    <message>
        <source>%1 reset the connection with %2, told to linger for 0 seconds</source>
        <translation>%1 restableció la conexión con %2, con una espera (linger) de 0 segundos</translation>
    </message>
    <message>
        <source>%1 reset the connection when the linger interval of %2 ran out</source>
        <translation>%1 restableció la conexión al agotarse la espera (linger) de %2</translation>
    </message>
    <message>
        <source>%1 reset the connection with %2 while %3 was unread</source>
        <translation>%1 restableció la conexión con %2 cuando quedaba %3 sin leer</translation>
    </message>
    <message>
        <source>%1 reset the connection with %2 while %3 were unread</source>
        <translation>%1 restableció la conexión con %2 cuando quedaban %3 sin leer</translation>
    </message>
    <message>
        <source>data came for %1 after its %2, which reset the connection</source>
        <translation>llegaron datos para %1 después de su %2, lo que restableció la conexión</translation>
    </message>
    <message>
        <source>the peer reset the connection</source>
        <translation>el interlocutor restableció la conexión</translation>
    </message>
    <message>
        <source>%1 reset the connection</source>
        <translation>%1 restableció la conexión</translation>
    </message>
    <message>
        <source>%1 ended the connection for a protocol error</source>
        <translation>%1 terminó la conexión por un error de protocolo</translation>
    </message>
    <message>
        <source>%1 ended the connection for a protocol error (%2)</source>
        <translation>%1 terminó la conexión por un error de protocolo (%2)</translation>
    </message>
    <message>
        <source>%1 ended the connection because its peer sent more than it takes</source>
        <translation>%1 terminó la conexión porque su interlocutor envió más de lo que admite</translation>
    </message>
    <message>
        <source>%1 ended the connection because its peer did not answer in time</source>
        <translation>%1 terminó la conexión porque su interlocutor no respondió a tiempo</translation>
    </message>
    <message>
        <source>%1 rejected the connection</source>
        <translation>%1 rechazó la conexión</translation>
    </message>
    <message>
        <source>%1 refused the connection because its backlog was full</source>
        <translation>%1 rechazó la conexión porque su cola estaba llena</translation>
    </message>
    <message>
        <source>%1 reset the connection with %2</source>
        <translation>%1 restableció la conexión con %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 que envió %2</translation>
    </message>
    <message>
        <source>this lost %1</source>
        <translation>esto hizo perder %1</translation>
    </message>
    <message>
        <source>%1 lost %2</source>
        <translation>%1 hizo perder %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation>%1 empezó</translation>
    </message>
    <message>
        <source>%1 began with %2</source>
        <translation>%1 empezó con %2</translation>
    </message>
    <message>
        <source>The disconnect data %1 from %2 is lost.</source>
        <translation>Los datos de desconexión %1 que envió %2 se pierden.</translation>
    </message>
    <message>
        <source>The disconnect data %1 from %2 was never read.</source>
        <translation>Los datos de desconexión %1 que envió %2 no se leyeron nunca.</translation>
    </message>
    <message>
        <source>nobody closed the connection</source>
        <translation>nadie cerró la conexión</translation>
    </message>
    <message>
        <source>the connection is open</source>
        <translation>la conexión está abierta</translation>
    </message>
    <message>
        <source>%1, but %2 had not closed its side when the run ended</source>
        <translation>%1, pero %2 no había cerrado su lado cuando terminó la ejecución</translation>
    </message>
    <message>
        <source>%1; %2 has not closed its side yet</source>
        <translation>%1; %2 todavía no ha cerrado su lado</translation>
    </message>
    <message>
        <source>both sides have ended their sending, and %1 still has its socket</source>
        <translation>ambos lados han terminado de enviar, y %1 todavía tiene su socket</translation>
    </message>
    <message>
        <source>both sides have ended their sending, and still have their sockets</source>
        <translation>ambos lados han terminado de enviar y todavía tienen sus sockets</translation>
    </message>
    <message>
        <source>%1; nothing is lost so far</source>
        <translation>%1; por ahora no se ha perdido nada</translation>
    </message>
    <message>
        <source>%1; both sides closed gracefully</source>
        <translation>%1; ambos lados cerraron de forma ordenada</translation>
    </message>
    <message>
        <source>both sides closed gracefully</source>
        <translation>ambos lados cerraron de forma ordenada</translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <translation>%1, pero %2</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>el cliente</translation>
    </message>
    <message>
        <source>the reset</source>
        <translation>el restablecimiento</translation>
    </message>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1, %2 sin leer</translation>
    </message>
    <message>
        <source>%1 and no message bytes were lost</source>
        <translation>%1 y no se perdió ningún byte de mensajes</translation>
    </message>
    <message>
        <source>%1; no message bytes were lost</source>
        <translation>%1; no se perdió ningún byte de mensajes</translation>
    </message>
    <message>
        <source>%1 and nothing was lost</source>
        <translation>%1 y no se perdió nada</translation>
    </message>
    <message>
        <source>%1; nothing was lost</source>
        <translation>%1; no se perdió nada</translation>
    </message>
    <message>
        <source>%1: it is lost</source>
        <translation>%1: se pierde</translation>
    </message>
    <message>
        <source>%1: they are lost</source>
        <translation>%1: se pierden</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>No connection came to be.</source>
        <translation>No llegó a haber ninguna conexión.</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>Todavía no hay conexión.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All %1 connections closed gracefully and nothing was lost.</source>
        <translation>Las %1 conexiones se cerraron de forma ordenada y no se perdió nada.</translation>
    </message>
    <message>
        <source>Of %1 connections, %2 closed gracefully and lost nothing.</source>
        <translation>De %1 conexiones, %2 se cerraron de forma ordenada sin perder nada.</translation>
    </message>
    <message>
        <source>The run follows the documented table.</source>
        <translation>La ejecución sigue la tabla documentada.</translation>
    </message>
    <message>
        <source>The run follows the lesson&apos;s table.</source>
        <translation>La ejecución sigue la tabla de la lección.</translation>
    </message>
    <message>
        <source>The run leaves the documented table at (%1), which came before (%2).</source>
        <translation>La ejecución se aparta de la tabla documentada en (%1), que llegó antes que (%2).</translation>
    </message>
    <message>
        <source>The run leaves the table at (%1), which timed out.</source>
        <translation>La ejecución se aparta de la tabla en (%1), cuyo plazo venció.</translation>
    </message>
    <message>
        <source>The run leaves the table at (%1).</source>
        <translation>La ejecución se aparta de la tabla en (%1).</translation>
    </message>
    <message>
        <source>The run leaves the table at (%1), which gave %2.</source>
        <translation>La ejecución se aparta de la tabla en (%1), que dio %2.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>service provider</source>
        <translation>proveedor de servicios</translation>
    </message>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>return</source>
        <translation>retorno</translation>
    </message>
    <message>
        <source>indication</source>
        <translation>indicación</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>%1 returns %2</source>
        <translation>%1 devuelve %2</translation>
    </message>
    <message>
        <source>(%L1 bytes)</source>
        <translation>(%L1 bytes)</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>where</source>
        <translation>dónde</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>argumentos</translation>
    </message>
    <message>
        <source>user data</source>
        <translation>datos de usuario</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>caused by</source>
        <translation>causado por</translation>
    </message>
    <message>
        <source>led to</source>
        <translation>llevó a</translation>
    </message>
    <message>
        <source>All that came before the end has been read: 0 is the graceful end, and comes again on every repeat (RECV-6).</source>
        <translation>Todo lo que llegó antes del final se ha leído: 0 es el final ordenado, y vuelve a salir cada vez que se repite (RECV-6).</translation>
    </message>
    <message>
        <source>the trace brings no lesson along, and only a lesson has a table</source>
        <translation>la traza no trae consigo ninguna lección, y solo una lección tiene tabla</translation>
    </message>
    <message>
        <source>this build cannot write %1</source>
        <translation>esta versión compilada no puede escribir %1</translation>
    </message>
    <message>
        <source>%1 half-closes with %2: it will send no more.</source>
        <translation>%1 cierra a medias con %2: no enviará más.</translation>
    </message>
    <message>
        <source>%1 will receive no more: %2.</source>
        <translation>%1 no recibirá más: %2.</translation>
    </message>
    <message>
        <source>%1 ends both directions with %2.</source>
        <translation>%1 termina ambos sentidos con %2.</translation>
    </message>
    <message>
        <source>%1 shuts down with %2.</source>
        <translation>%1 apaga con %2.</translation>
    </message>
    <message>
        <source>%1 calls %2.</source>
        <translation>%1 llama a %2.</translation>
    </message>
    <message>
        <source>It fails with %1.</source>
        <translation>Falla con %1.</translation>
    </message>
    <message>
        <source>It gets 0: the other side has ended.</source>
        <translation>Obtiene 0: el otro lado ha terminado.</translation>
    </message>
    <message>
        <source>It gets %1.</source>
        <translation>Obtiene %1.</translation>
    </message>
    <message>
        <source>It returns.</source>
        <translation>La llamada vuelve.</translation>
    </message>
    <message>
        <source>It returns %1.</source>
        <translation>Devuelve %1.</translation>
    </message>
    <message>
        <source>Nothing is indicated.</source>
        <translation>No se indica nada.</translation>
    </message>
    <message>
        <source>It is indicated, with %1.</source>
        <translation>Se indica, con %1.</translation>
    </message>
    <message>
        <source>It is indicated.</source>
        <translation>Se indica.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>%1 must not be told %2.</source>
        <translation>%1 no debe recibir la indicación %2.</translation>
    </message>
    <message>
        <source>%1 waits to be told %2.</source>
        <translation>%1 espera a que se le indique %2.</translation>
    </message>
    <message>
        <source>%1 computes %2.</source>
        <translation>%1 calcula %2.</translation>
    </message>
    <message>
        <source>%1 waits for %L2 milliseconds.</source>
        <translation>%1 espera %L2 milisegundos.</translation>
    </message>
    <message>
        <source>%1 ends as if it had been killed.</source>
        <translation>%1 termina como si lo hubieran matado.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es %1.</translation>
    </message>
    <message>
        <source>It has not returned yet.</source>
        <translation>Todavía no ha vuelto.</translation>
    </message>
    <message>
        <source>It has not returned in time.</source>
        <translation>No ha vuelto a tiempo.</translation>
    </message>
    <message>
        <source>It has not come in time.</source>
        <translation>No ha llegado a tiempo.</translation>
    </message>
    <message>
        <source>The lesson expected %1.</source>
        <translation>La lección esperaba %1.</translation>
    </message>
    <message>
        <source>The run did not come to it.</source>
        <translation>La ejecución no llegó hasta aquí.</translation>
    </message>
    <message>
        <source>not indicated</source>
        <translation>sin indicación</translation>
    </message>
    <message>
        <source>indicated</source>
        <translation>indicado</translation>
    </message>
    <message>
        <source>indicated with %1</source>
        <translation>indicado con %1</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>esperó</translation>
    </message>
    <message>
        <source>ended as if killed</source>
        <translation>terminado como si lo hubieran matado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>→ %1, expected %2</source>
        <translation>→ %1, se esperaba %2</translation>
    </message>
    <message>
        <source>(%1) %2 on %3</source>
        <translation>(%1) %2, %3</translation>
    </message>
    <message>
        <source>Live: the run has ended, every step was met</source>
        <translation>En vivo: la ejecución ha terminado, todos los pasos se cumplieron</translation>
    </message>
    <message>
        <source>Live: %1 timed out; the run has ended</source>
        <translation>En vivo: venció el plazo de %1; la ejecución ha terminado</translation>
    </message>
    <message>
        <source>Live: %1 gave %2 instead of %3; the run has ended</source>
        <translation>En vivo: %1 dio %2 en vez de %3; la ejecución ha terminado</translation>
    </message>
    <message>
        <source>success</source>
        <translation>éxito</translation>
    </message>
    <message>
        <source>Live: the run was stopped</source>
        <translation>En vivo: la ejecución se detuvo</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Live: getting ready</source>
        <translation>En vivo: preparando</translation>
    </message>
    <message>
        <source>Live: waiting for %1</source>
        <translation>En vivo: esperando %1</translation>
    </message>
    <message>
        <source>A saved trace</source>
        <translation>Una traza guardada</translation>
    </message>
    <message>
        <source>Live: stopped before %1</source>
        <translation>En vivo: detenido antes de %1</translation>
    </message>
    <message>
        <source>Live: connected and ready; Space plays, → steps</source>
        <translation>En vivo: conectado y listo; Espacio reproduce, → avanza un paso</translation>
    </message>
    <message>
        <source>Live: a choice of %1</source>
        <translation>En vivo: a elegir entre %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Live: next is %1</source>
        <translation>En vivo: sigue %1</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 espera</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>el principio</translation>
    </message>
    <message>
        <source>Live at %1, showing %2</source>
        <translation>En vivo en %1, se muestra %2</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 evento</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 eventos</translation>
    </message>
    <message>
        <source>1 step met</source>
        <translation>1 paso cumplido</translation>
    </message>
    <message>
        <source>%1 steps met</source>
        <translation>%1 pasos cumplidos</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con fallo</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>What does the provider now tell %1?</source>
        <translation>¿Qué indica ahora el proveedor a %1?</translation>
    </message>
    <message>
        <source>%1: what does %2(%3) return?</source>
        <translation>%1: ¿qué devuelve %2(%3)?</translation>
    </message>
    <message>
        <source>both shut</source>
        <translation>ambas apagadas</translation>
    </message>
    <message>
        <source>peer ended</source>
        <translation>el otro terminó</translation>
    </message>
    <message>
        <source>send shut</source>
        <translation>envío apagado</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>restablecido</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>enlazado</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>a la escucha</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>El idioma del sistema</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Step %1 ends</source>
        <translation>Termina el paso %1</translation>
    </message>
    <message>
        <source>Step %1, %2: %3 %4</source>
        <translation>Paso %1, %2: %3 %4</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Paso atrás</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Momento de la ejecución</translation>
    </message>
    <message>
        <source>Table of the steps</source>
        <translation>Tabla de los pasos</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>there is no step (%1) to export</source>
        <translation>no hay ningún paso (%1) que exportar</translation>
    </message>
    <message>
        <source>step (%1) comes after step (%2): there is nothing between them to export</source>
        <translation>el paso (%1) viene después del paso (%2): entre ellos no hay nada que exportar</translation>
    </message>
    <message>
        <source>the system failed %1</source>
        <translation>%1 sufrió un fallo del sistema</translation>
    </message>
    <message>
        <source>the system failed %1 (%2)</source>
        <translation>%1 sufrió un fallo del sistema (%2)</translation>
    </message>
    <message>
        <source>The disconnect data %1 from %2 has not been read yet.</source>
        <translation>Los datos de desconexión %1 que envió %2 todavía no se han leído.</translation>
    </message>
    <message>
        <source>a GIF of this would play for %1 seconds and may for %2: choose fewer steps with --steps, or a higher --speed</source>
        <translation>un GIF de esto duraría %1 segundos y puede durar %2: elija menos pasos con --steps, o más velocidad con --speed</translation>
    </message>
    <message>
        <source>a GIF cannot be as large as this: choose a smaller --scale</source>
        <translation>un GIF no puede ser tan grande: elija un --scale menor</translation>
    </message>
    <message>
        <source>the picture could not be encoded as GIF</source>
        <translation>la imagen no se pudo codificar como GIF</translation>
    </message>
    <message>
        <source>the picture could not be written as PDF</source>
        <translation>la imagen no se pudo escribir como PDF</translation>
    </message>
    <message>
        <source>a PNG cannot be as high as this: choose fewer steps with --steps, or a smaller --scale</source>
        <translation>un PNG no puede ser tan alto: elija menos pasos con --steps, o un --scale menor</translation>
    </message>
    <message>
        <source>there is not enough memory for a picture as wide as this: choose a smaller --scale</source>
        <translation>no hay memoria suficiente para una imagen tan ancha: elija un --scale menor</translation>
    </message>
    <message>
        <source>the picture could not be encoded as PNG</source>
        <translation>la imagen no se pudo codificar como PNG</translation>
    </message>
    <message>
        <source>The event above or below</source>
        <translation>El evento de encima o de debajo</translation>
    </message>
    <message>
        <source>Its cause, its effect</source>
        <translation>Su causa, su efecto</translation>
    </message>
    <message>
        <source>Go to its step</source>
        <translation>Ir a su paso</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>Ampliar alrededor del puntero</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+rueda</translation>
    </message>
    <message>
        <source>From control to control</source>
        <translation>De control en control</translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation>Pulsar el botón que tiene el foco</translation>
    </message>
    <message>
        <source>Graceful close</source>
        <translation>Cierre ordenado</translation>
    </message>
    <message>
        <source>Each side says that it will send no more, and everything sent before arrives first (SHUT-7, CLO-1).</source>
        <translation>Cada lado dice que no enviará más, y todo lo enviado antes llega primero (SHUT-7, CLO-1).</translation>
    </message>
    <message>
        <source>Abortive close</source>
        <translation>Cierre abortivo</translation>
    </message>
    <message>
        <source>The connection is thrown away at once with a reset; what was underway or unread is lost (LING-2, RECV-9).</source>
        <translation>La conexión se descarta al instante con un restablecimiento; lo que estaba en camino o sin leer se pierde (LING-2, RECV-9).</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Cierre a medias (half-close)</translation>
    </message>
    <message>
        <source>One side has ended its sending with shutdown(SD_SEND) or WSASendDisconnect and still receives (SHUT-8, WSD-2).</source>
        <translation>Un lado ha terminado sus envíos con shutdown(SD_SEND) o WSASendDisconnect y todavía recibe (SHUT-8, WSD-2).</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Mitad</translation>
    </message>
    <message>
        <source>One direction of a connection as one side sees it: its send half, its receive half.</source>
        <translation>Un sentido de la conexión visto desde un lado: su mitad de envío, su mitad de recepción.</translation>
    </message>
    <message>
        <source>FIN</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>TCP&apos;s mark behind the last byte of one direction (SHUT-7).</source>
        <translation>La marca de TCP detrás del último byte de un sentido (SHUT-7).</translation>
    </message>
    <message>
        <source>RST</source>
        <translation>RST</translation>
    </message>
    <message>
        <source>TCP&apos;s word for an abortive close (LING-2, SHUT-12, RECV-13).</source>
        <translation>Como llama TCP a un cierre abortivo (LING-2, SHUT-12, RECV-13).</translation>
    </message>
    <message>
        <source>FD_CLOSE</source>
        <translation>FD_CLOSE</translation>
    </message>
    <message>
        <source>Announces the end of the connection, once; error 0 means graceful. Receive until 0 after it (CLO-1, CLO-4, CLO-9).</source>
        <translation>Anuncia el final de la conexión, una sola vez; el error 0 significa que fue ordenado. Después, reciba hasta obtener 0 (CLO-1, CLO-4, CLO-9).</translation>
    </message>
    <message>
        <source>Disconnect data</source>
        <translation>Datos de desconexión</translation>
    </message>
    <message>
        <source>A few bytes that travel with the end itself, on providers that can carry them; TCP cannot (DISC-9, WSD-2).</source>
        <translation>Unos pocos bytes que viajan con el propio final, en los proveedores que pueden transportarlos; TCP no puede (DISC-9, WSD-2).</translation>
    </message>
    <message>
        <source>Lingering</source>
        <translation>Espera (linger)</translation>
    </message>
    <message>
        <source>What closesocket does with data that is still to be sent: in the background (LING-1), not at all (LING-2), or for some seconds while the call waits (LING-3, LING-4).</source>
        <translation>Lo que hace closesocket con los datos que faltan por enviar: en segundo plano (LING-1), nada (LING-2), o durante unos segundos mientras la llamada espera (LING-3, LING-4).</translation>
    </message>
    <message>
        <source>WSAEDISCON</source>
        <translation>WSAEDISCON</translation>
    </message>
    <message>
        <source>How a message-oriented provider says the graceful end to a receive, since 0 is a message without bytes (RECV-4).</source>
        <translation>Como un proveedor orientado a mensajes dice el final ordenado a quien recibe, porque 0 es un mensaje sin bytes (RECV-4).</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>Proveedor de servicios</translation>
    </message>
    <message>
        <source>What does the work below the API: WSASendDisconnect calls its WSPSendDisconnect (SPI-1, SPI-2).</source>
        <translation>Lo que hace el trabajo por debajo de la API: WSASendDisconnect llama a su WSPSendDisconnect (SPI-1, SPI-2).</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indicación</translation>
    </message>
    <message>
        <source>What the provider tells the application without being asked: FD_READ, FD_WRITE, FD_CLOSE and the others (EVT-5, EVT-10).</source>
        <translation>Lo que el proveedor dice a la aplicación sin que se lo pregunte: FD_READ, FD_WRITE, FD_CLOSE y los demás (EVT-5, EVT-10).</translation>
    </message>
    <message>
        <source>Network events recorded</source>
        <translation>Eventos de red registrados</translation>
    </message>
    <message>
        <source>What has been announced and not been looked up yet; looking clears it (EVT-5).</source>
        <translation>Lo que se ha anunciado y todavía no se ha consultado; al consultarlo se borra (EVT-5).</translation>
    </message>
    <message>
        <source>TIME_WAIT</source>
        <translation>TIME_WAIT</translation>
    </message>
    <message>
        <source>Where the side that closed first stays for a while, so that a late packet cannot disturb the next connection.</source>
        <translation>Donde se queda un rato el lado que cerró primero, para que un paquete tardío no perturbe la conexión siguiente.</translation>
    </message>
    <message>
        <source>CLOSE_WAIT</source>
        <translation>CLOSE_WAIT</translation>
    </message>
    <message>
        <source>The peer has ended; this side has not yet. A server that stays there has forgotten to close.</source>
        <translation>El interlocutor ha terminado; este lado todavía no. Un servidor que se queda ahí ha olvidado cerrar.</translation>
    </message>
    <message>
        <source>FIN_WAIT_2</source>
        <translation>FIN_WAIT_2</translation>
    </message>
    <message>
        <source>This side has ended and the peer knows; its own end has not come yet.</source>
        <translation>Este lado ha terminado y el interlocutor lo sabe; el final del otro todavía no ha llegado.</translation>
    </message>
    <message>
        <source>Interleaving</source>
        <translation>Intercalación</translation>
    </message>
    <message>
        <source>One order in which the steps of several endpoints can happen; the documentation fixes only some of it.</source>
        <translation>Un orden en el que pueden ocurrir los pasos de varios extremos; la documentación solo fija una parte.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>documented does what the pages say; windows does what Windows was seen to do where the two differ.</source>
        <translation>documented hace lo que dicen las páginas; windows hace lo que se ha visto hacer a Windows donde ambos difieren.</translation>
    </message>
    <message>
        <source>In the timeline, and everywhere</source>
        <translation>En la línea de tiempo y en todas partes</translation>
    </message>
    <message>
        <source>The letters and numbers name rules of the book that the engine is tested against.</source>
        <translation>Las letras y los números nombran reglas del libro con el que se prueba el motor.</translation>
    </message>
    <message>
        <source>Halfclose shows how a connection ends. It runs real client and server endpoints over loopback, on an engine with Windows Sockets 2 semantics, and draws every call, every message and every FD_CLOSE.</source>
        <translation>Halfclose muestra cómo termina una conexión. Ejecuta extremos cliente y servidor de verdad en el bucle local, sobre un motor con la semántica de Windows Sockets 2, y dibuja cada llamada, cada mensaje y cada FD_CLOSE.</translation>
    </message>
    <message>
        <source>What you see has happened: bytes went through this system&apos;s own TCP, and the kernel&apos;s states are its own. Nothing is sent beyond 127.0.0.1 and ::1.</source>
        <translation>Lo que ve ha ocurrido: los bytes pasaron por el TCP de este sistema, y los estados del núcleo son los suyos. No se envía nada más allá de 127.0.0.1 y ::1.</translation>
    </message>
    <message>
        <source>The rules and the documented sequences are those of Microsoft&apos;s Windows Sockets 2 documentation.</source>
        <translation>Las reglas y las secuencias documentadas son las de la documentación de Windows Sockets 2 de Microsoft.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>%1 makes a socket with %2.</source>
        <translation>%1 crea un socket con %2.</translation>
    </message>
    <message>
        <source>%1 takes an address with %2.</source>
        <translation>%1 toma una dirección con %2.</translation>
    </message>
    <message>
        <source>%1 lets requests queue up with %2.</source>
        <translation>%1 deja que las solicitudes hagan cola con %2.</translation>
    </message>
    <message>
        <source>%1 asks for a connection with %2.</source>
        <translation>%1 pide una conexión con %2.</translation>
    </message>
    <message>
        <source>%1 takes a waiting request with %2.</source>
        <translation>%1 toma una solicitud en espera con %2.</translation>
    </message>
    <message>
        <source>%1 sets an option with %2.</source>
        <translation>%1 fija una opción con %2.</translation>
    </message>
    <message>
        <source>%1 reads an option with %2.</source>
        <translation>%1 lee una opción con %2.</translation>
    </message>
    <message>
        <source>%1 says whether it will wait for results, with %2.</source>
        <translation>%1 dice si esperará los resultados, con %2.</translation>
    </message>
    <message>
        <source>%1 asks to be told of events with %2.</source>
        <translation>%1 pide que le avisen de los eventos con %2.</translation>
    </message>
    <message>
        <source>%1 looks up which events were recorded, with %2.</source>
        <translation>%1 consulta qué eventos se registraron, con %2.</translation>
    </message>
    <message>
        <source>%1 asks for its last error with %2.</source>
        <translation>%1 pregunta por su último error con %2.</translation>
    </message>
    <message>
        <source>%1 asks who is at the other end with %2.</source>
        <translation>%1 pregunta quién está al otro lado con %2.</translation>
    </message>
    <message>
        <source>%1 asks for its own address with %2.</source>
        <translation>%1 pregunta por su propia dirección con %2.</translation>
    </message>
    <message>
        <source>%1 sends with %2.</source>
        <translation>%1 envía con %2.</translation>
    </message>
    <message>
        <source>%1 receives with %2.</source>
        <translation>%1 recibe con %2.</translation>
    </message>
    <message>
        <source>%1 says that it will send no more: %2.</source>
        <translation>%1 dice que no enviará más: %2.</translation>
    </message>
    <message>
        <source>%1 takes what the other side said at its end: %2.</source>
        <translation>%1 toma lo que el otro lado dijo al terminar: %2.</translation>
    </message>
    <message>
        <source>%1 closes its socket with %2.</source>
        <translation>%1 cierra su socket con %2.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>one step has to stay one step</source>
        <translation>un paso tiene que seguir siendo un paso</translation>
    </message>
    <message>
        <source>--trace needs the name of a file: the report stands on standard output (export LESSON -o - --format json writes the trace there)</source>
        <translation>--trace necesita el nombre de un archivo: el informe ocupa la salida estándar (export LESSON -o - --format json escribe ahí la traza)</translation>
    </message>
    <message>
        <source>--steps takes the labels of the first and the last step (2..5), not &apos;%1&apos;</source>
        <translation>--steps admite las etiquetas del primer y del último paso (2..5), no «%1»</translation>
    </message>
    <message>
        <source>--speed takes a number from 0.1 to 10, not &apos;%1&apos;</source>
        <translation>--speed admite un número de 0.1 a 10, no «%1»</translation>
    </message>
    <message>
        <source>the colours; as the reader prefers (SVG, HTML) or light unless given</source>
        <translation>los colores; los que prefiera el lector (SVG, HTML) o light si no se dice otra cosa</translation>
    </message>
    <message>
        <source>PNG, GIF: pixels to a point; 1 unless given</source>
        <translation>PNG, GIF: píxeles por punto; 1 si no se dice otra cosa</translation>
    </message>
    <message>
        <source>from step A to step B, by their labels; A.. and ..B leave one end open</source>
        <translation>del paso A al paso B, por sus etiquetas; A.. y ..B dejan abierto un extremo</translation>
    </message>
    <message>
        <source>the lesson&apos;s title above the picture; on unless given</source>
        <translation>el título de la lección encima de la imagen; on si no se dice otra cosa</translation>
    </message>
    <message>
        <source>any words around the picture: the title, how it ended; on unless given</source>
        <translation>palabras alrededor de la imagen: el título, cómo terminó; on si no se dice otra cosa</translation>
    </message>
    <message>
        <source>GIF: how many times as fast, 0.1 to 10; 1 unless given</source>
        <translation>GIF: cuántas veces más rápido, de 0.1 a 10; 1 si no se dice otra cosa</translation>
    </message>
    <message>
        <source>SVG: let what happens appear one after the other</source>
        <translation>SVG: hace que lo que ocurre aparezca una cosa tras otra</translation>
    </message>
    <message>
        <source>a reset ended the operation that waited</source>
        <translation>un restablecimiento terminó la operación que esperaba</translation>
    </message>
    <message>
        <source>the operation was cancelled by a close</source>
        <translation>la operación se canceló por un cierre</translation>
    </message>
    <message>
        <source>the operation has started and goes on</source>
        <translation>la operación ha empezado y sigue en curso</translation>
    </message>
    <message>
        <source>the connection was ended locally while the operation waited</source>
        <translation>la conexión se terminó en este lado mientras la operación esperaba</translation>
    </message>
    <message>
        <source>the blocking call was cancelled</source>
        <translation>la llamada de bloqueo se canceló</translation>
    </message>
    <message>
        <source>the handle is not valid</source>
        <translation>el identificador no es válido</translation>
    </message>
    <message>
        <source>the offered connection request timed out or was withdrawn</source>
        <translation>la solicitud de conexión ofrecida venció o se retiró</translation>
    </message>
    <message>
        <source>a bad pointer, or a buffer too small or too large</source>
        <translation>un puntero incorrecto, o un búfer demasiado pequeño o demasiado grande</translation>
    </message>
    <message>
        <source>an argument, or the socket&apos;s state, does not allow this call</source>
        <translation>un argumento, o el estado del socket, no permite esta llamada</translation>
    </message>
    <message>
        <source>no more descriptors</source>
        <translation>no hay más descriptores</translation>
    </message>
    <message>
        <source>a nonblocking call would have to wait</source>
        <translation>una llamada sin bloqueo tendría que esperar</translation>
    </message>
    <message>
        <source>a blocking call is running</source>
        <translation>hay una llamada de bloqueo en curso</translation>
    </message>
    <message>
        <source>a connect is pending already</source>
        <translation>ya hay un intento de conexión pendiente</translation>
    </message>
    <message>
        <source>the handle is not a socket</source>
        <translation>el identificador no es un socket</translation>
    </message>
    <message>
        <source>a destination address is required</source>
        <translation>hace falta una dirección de destino</translation>
    </message>
    <message>
        <source>the message is larger than the buffer or the limit</source>
        <translation>el mensaje es mayor que el búfer o que el límite</translation>
    </message>
    <message>
        <source>the protocol does not fit the socket type</source>
        <translation>el protocolo no corresponde al tipo de socket</translation>
    </message>
    <message>
        <source>the option, QoS or disconnect data is not supported</source>
        <translation>la opción, la QoS o los datos de desconexión no se admiten</translation>
    </message>
    <message>
        <source>the protocol, or connect data, is not supported</source>
        <translation>el protocolo, o los datos de conexión, no se admiten</translation>
    </message>
    <message>
        <source>the socket type is not supported</source>
        <translation>el tipo de socket no se admite</translation>
    </message>
    <message>
        <source>the QoS cannot be met, or the socket type cannot do this</source>
        <translation>la QoS no se puede cumplir, o el tipo de socket no puede hacer esto</translation>
    </message>
    <message>
        <source>the protocol family is not supported</source>
        <translation>la familia de protocolos no se admite</translation>
    </message>
    <message>
        <source>the address family does not match</source>
        <translation>la familia de direcciones no corresponde</translation>
    </message>
    <message>
        <source>the address is in use</source>
        <translation>la dirección está en uso</translation>
    </message>
    <message>
        <source>the address cannot be used</source>
        <translation>la dirección no se puede usar</translation>
    </message>
    <message>
        <source>the network subsystem failed</source>
        <translation>el subsistema de red falló</translation>
    </message>
    <message>
        <source>no route to the network now</source>
        <translation>ahora no hay ninguna ruta hasta la red</translation>
    </message>
    <message>
        <source>keep-alive failed during the call</source>
        <translation>el mantenimiento de la conexión (keep-alive) falló durante la llamada</translation>
    </message>
    <message>
        <source>the connection was ended locally or by a timeout</source>
        <translation>la conexión terminó en este lado o por un plazo vencido</translation>
    </message>
    <message>
        <source>the peer closed abortively</source>
        <translation>el interlocutor cerró de forma abortiva</translation>
    </message>
    <message>
        <source>no buffer space</source>
        <translation>no hay espacio en los búferes</translation>
    </message>
    <message>
        <source>the socket is connected already</source>
        <translation>el socket ya está conectado</translation>
    </message>
    <message>
        <source>the socket is not connected</source>
        <translation>el socket no está conectado</translation>
    </message>
    <message>
        <source>that direction has been shut down</source>
        <translation>ese sentido se ha apagado</translation>
    </message>
    <message>
        <source>the connect or the peer timed out</source>
        <translation>venció el plazo de la conexión o del interlocutor</translation>
    </message>
    <message>
        <source>nobody listens, the backlog is full, or the request was rejected</source>
        <translation>nadie escucha, la cola está llena o la solicitud fue rechazada</translation>
    </message>
    <message>
        <source>no route to the host</source>
        <translation>no hay ninguna ruta hasta el equipo</translation>
    </message>
    <message>
        <source>the network subsystem is not ready</source>
        <translation>el subsistema de red no está listo</translation>
    </message>
    <message>
        <source>the version is not supported</source>
        <translation>la versión no se admite</translation>
    </message>
    <message>
        <source>WSAStartup has not been called</source>
        <translation>no se ha llamado a WSAStartup</translation>
    </message>
    <message>
        <source>a graceful shutdown is under way</source>
        <translation>hay un apagado correcto en curso</translation>
    </message>
    <message>
        <source>the provider&apos;s procedure table is incomplete</source>
        <translation>la tabla de procedimientos del proveedor está incompleta</translation>
    </message>
    <message>
        <source>the request was deferred (CF_DEFER)</source>
        <translation>la solicitud se aplazó (CF_DEFER)</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>conexión</translation>
    </message>
    <message>
        <source>local address</source>
        <translation>dirección local</translation>
    </message>
    <message>
        <source>remote address</source>
        <translation>dirección remota</translation>
    </message>
    <message>
        <source>send half</source>
        <translation>mitad de envío</translation>
    </message>
    <message>
        <source>receive half</source>
        <translation>mitad de recepción</translation>
    </message>
    <message>
        <source>unread bytes</source>
        <translation>bytes sin leer</translation>
    </message>
    <message>
        <source>recorded events</source>
        <translation>eventos registrados</translation>
    </message>
    <message>
        <source>linger</source>
        <translation>espera (linger)</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>con bloqueo</translation>
    </message>
    <message>
        <source>last error</source>
        <translation>último error</translation>
    </message>
    <message>
        <source>tcp state</source>
        <translation>estado TCP</translation>
    </message>
    <message>
        <source>request waits</source>
        <translation>espera una solicitud</translation>
    </message>
    <message>
        <source>request ended</source>
        <translation>terminó una solicitud</translation>
    </message>
    <message>
        <source>step started</source>
        <translation>paso empezado</translation>
    </message>
    <message>
        <source>step met</source>
        <translation>paso cumplido</translation>
    </message>
    <message>
        <source>step failed</source>
        <translation>paso fallido</translation>
    </message>
    <message>
        <source>step timed out</source>
        <translation>paso con el plazo vencido</translation>
    </message>
    <message>
        <source>step not reached</source>
        <translation>paso no alcanzado</translation>
    </message>
    <message>
        <source>step narrated</source>
        <translation>paso narrado</translation>
    </message>
    <message>
        <source>run ended</source>
        <translation>ejecución terminada</translation>
    </message>
    <message>
        <source>created</source>
        <translation>creado</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>shut (SD_SEND)</source>
        <translation>apagada (SD_SEND)</translation>
    </message>
    <message>
        <source>shut (SD_RECEIVE)</source>
        <translation>apagada (SD_RECEIVE)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 bytes waiting</source>
        <translation>%1 bytes en espera</translation>
    </message>
    <message>
        <source>read (%1 bytes)</source>
        <translation>leídos (%1 bytes)</translation>
    </message>
    <message>
        <source>linger 0</source>
        <translation>espera (linger) de 0</translation>
    </message>
    <message>
        <source>linger ran out</source>
        <translation>espera (linger) agotada</translation>
    </message>
    <message>
        <source>unread data at close</source>
        <translation>datos sin leer al cerrar</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>caída</translation>
    </message>
    <message>
        <source>SD_RECEIVE with unread data</source>
        <translation>SD_RECEIVE con datos sin leer</translation>
    </message>
    <message>
        <source>data after SD_RECEIVE</source>
        <translation>datos después de SD_RECEIVE</translation>
    </message>
    <message>
        <source>data after close</source>
        <translation>datos después del cierre</translation>
    </message>
    <message>
        <source>peer abort</source>
        <translation>aborto del interlocutor</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>error de protocolo</translation>
    </message>
    <message>
        <source>limit exceeded</source>
        <translation>límite superado</translation>
    </message>
    <message>
        <source>system failure</source>
        <translation>fallo del sistema</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>backlog full</source>
        <translation>cola llena</translation>
    </message>
    <message>
        <source>run stopped</source>
        <translation>ejecución detenida</translation>
    </message>
    <message>
        <source>held back by the engine until the server has decided, for no kernel holds a handshake back (SO_CONDITIONAL_ACCEPT)</source>
        <translation>retenido por el motor hasta que el servidor decida, porque ningún núcleo retiene un saludo inicial (SO_CONDITIONAL_ACCEPT)</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>connection reset by the peer</source>
        <translation>conexión restablecida por el interlocutor</translation>
    </message>
    <message>
        <source>the connection no longer takes data</source>
        <translation>la conexión ya no admite datos</translation>
    </message>
    <message>
        <source>address unreachable</source>
        <translation>dirección inalcanzable</translation>
    </message>
    <message>
        <source>address already in use</source>
        <translation>la dirección ya está en uso</translation>
    </message>
    <message>
        <source>no such address or no free port</source>
        <translation>no existe la dirección o no hay ningún puerto libre</translation>
    </message>
    <message>
        <source>no free descriptors</source>
        <translation>no hay descriptores libres</translation>
    </message>
    <message>
        <source>no memory for buffers</source>
        <translation>no hay memoria para búferes</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectado</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>not supported by this system</source>
        <translation>este sistema no lo admite</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>el sistema se negó</translation>
    </message>
    <message>
        <source>the listener was closed</source>
        <translation>se cerró el socket de escucha</translation>
    </message>
    <message>
        <source>%1 cannot have %2 octets</source>
        <translation>%1 no puede tener %2 octetos</translation>
    </message>
    <message>
        <source>%1 comes twice</source>
        <translation>%1 aparece dos veces</translation>
    </message>
    <message>
        <source>%1 does not belong here</source>
        <translation>%1 no corresponde aquí</translation>
    </message>
    <message>
        <source>%1 has a bad length</source>
        <translation>%1 tiene una longitud incorrecta</translation>
    </message>
    <message>
        <source>%1 inside a message</source>
        <translation>%1 dentro de un mensaje</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>%1 is out of order</source>
        <translation>%1 está fuera de orden</translation>
    </message>
    <message>
        <source>%1 octets follow an SPDU that stands alone</source>
        <translation>%1 octetos siguen a una SPDU que va sola</translation>
    </message>
    <message>
        <source>%1 octets of callee data</source>
        <translation>%1 octetos de datos del destinatario de la llamada</translation>
    </message>
    <message>
        <source>%1 octets of caller data</source>
        <translation>%1 octetos de datos del autor de la llamada</translation>
    </message>
    <message>
        <source>%1 octets of disconnect data</source>
        <translation>%1 octetos de datos de desconexión</translation>
    </message>
    <message>
        <source>%1 octets of user data are too many</source>
        <translation>%1 octetos de datos de usuario son demasiados</translation>
    </message>
    <message>
        <source>DATA is out of order</source>
        <translation>DATA está fuera de orden</translation>
    </message>
    <message>
        <source>DATA without its enclosure item</source>
        <translation>DATA sin su elemento de cierre (enclosure)</translation>
    </message>
    <message>
        <source>GT before data must be empty</source>
        <translation>GT delante de los datos debe estar vacía</translation>
    </message>
    <message>
        <source>GT must be followed by data</source>
        <translation>detrás de GT deben ir datos</translation>
    </message>
    <message>
        <source>QoS parameter %1 cannot have %2 octets</source>
        <translation>el parámetro de QoS %1 no puede tener %2 octetos</translation>
    </message>
    <message>
        <source>TPKT length %1 under 7</source>
        <translation>longitud de TPKT %1 por debajo de 7</translation>
    </message>
    <message>
        <source>TPKT version %1 instead of 3</source>
        <translation>versión de TPKT %1 en vez de 3</translation>
    </message>
    <message>
        <source>TSDUs too small for any data</source>
        <translation>TSDU demasiado pequeñas para llevar datos</translation>
    </message>
    <message>
        <source>a CR has at most 128 octets</source>
        <translation>una CR tiene como mucho 128 octetos</translation>
    </message>
    <message>
        <source>a CR or CC has at least 7 octets</source>
        <translation>una CR o una CC tiene al menos 7 octetos</translation>
    </message>
    <message>
        <source>a CR&apos;s destination reference must be 0</source>
        <translation>la referencia de destino de una CR debe ser 0</translation>
    </message>
    <message>
        <source>a DR has at least 7 octets</source>
        <translation>una DR tiene al menos 7 octetos</translation>
    </message>
    <message>
        <source>a DT&apos;s LI must be %1, not %2</source>
        <translation>el LI de una DT debe ser %1, no %2</translation>
    </message>
    <message>
        <source>a DT&apos;s number must be 0 in class 0</source>
        <translation>el número de una DT debe ser 0 en la clase 0</translation>
    </message>
    <message>
        <source>a TPDU has at least 2 octets</source>
        <translation>una TPDU tiene al menos 2 octetos</translation>
    </message>
    <message>
        <source>a TPDU of %1 octets where %2 were agreed on</source>
        <translation>una TPDU de %1 octetos donde se acordaron %2</translation>
    </message>
    <message>
        <source>a TPDU size must be 07 to 0D</source>
        <translation>el tamaño de una TPDU debe ser de 07 a 0D</translation>
    </message>
    <message>
        <source>a TPDU&apos;s LI says %1 where %2 octets follow</source>
        <translation>el LI de una TPDU dice %1 donde siguen %2 octetos</translation>
    </message>
    <message>
        <source>a TSDU is empty</source>
        <translation>una TSDU está vacía</translation>
    </message>
    <message>
        <source>a TSDU of %1 octets where %2 were agreed on</source>
        <translation>una TSDU de %1 octetos donde se acordaron %2</translation>
    </message>
    <message>
        <source>a message begins inside a message</source>
        <translation>un mensaje empieza dentro de otro mensaje</translation>
    </message>
    <message>
        <source>a message goes on that has not begun</source>
        <translation>continúa un mensaje que no ha empezado</translation>
    </message>
    <message>
        <source>a message over %1 octets</source>
        <translation>un mensaje de más de %1 octetos</translation>
    </message>
    <message>
        <source>a parameter reaches over its CR&apos;s or CC&apos;s end</source>
        <translation>un parámetro pasa del final de su CR o CC</translation>
    </message>
    <message>
        <source>a preferred maximum TPDU size must be 1 to 4 octets and not 0</source>
        <translation>un tamaño máximo de TPDU preferido debe tener de 1 a 4 octetos y no ser 0</translation>
    </message>
    <message>
        <source>a version must be 1 octet</source>
        <translation>una versión debe tener 1 octeto</translation>
    </message>
    <message>
        <source>address unknown</source>
        <translation>dirección desconocida</translation>
    </message>
    <message>
        <source>an ER has at least 5 octets</source>
        <translation>una ER tiene al menos 5 octetos</translation>
    </message>
    <message>
        <source>an SPDU has a bad length</source>
        <translation>una SPDU tiene una longitud incorrecta</translation>
    </message>
    <message>
        <source>an SPDU over %1 octets</source>
        <translation>una SPDU de más de %1 octetos</translation>
    </message>
    <message>
        <source>an abort with user data must be by the user</source>
        <translation>un aborto con datos de usuario debe ser del usuario</translation>
    </message>
    <message>
        <source>an enclosure item without segmenting</source>
        <translation>un elemento de cierre (enclosure) sin segmentación</translation>
    </message>
    <message>
        <source>bad length</source>
        <translation>longitud incorrecta</translation>
    </message>
    <message>
        <source>class %1 without class 0 as an alternative</source>
        <translation>clase %1 sin la clase 0 como alternativa</translation>
    </message>
    <message>
        <source>congestion at connect time</source>
        <translation>congestión al conectar</translation>
    </message>
    <message>
        <source>congestion at the called address</source>
        <translation>congestión en la dirección llamada</translation>
    </message>
    <message>
        <source>data has parameters other than an enclosure item</source>
        <translation>los datos tienen otros parámetros que un elemento de cierre (enclosure)</translation>
    </message>
    <message>
        <source>duplex is not offered</source>
        <translation>no se ofrece dúplex</translation>
    </message>
    <message>
        <source>duplicate reference</source>
        <translation>referencia duplicada</translation>
    </message>
    <message>
        <source>enclosure %1 is unknown</source>
        <translation>el elemento de cierre (enclosure) %1 es desconocido</translation>
    </message>
    <message>
        <source>implementation restriction</source>
        <translation>restricción de la implementación</translation>
    </message>
    <message>
        <source>a CONNECT over %1 octets</source>
        <translation>una CONNECT de más de %1 octetos</translation>
    </message>
    <message>
        <source>negotiation failed</source>
        <translation>la negociación falló</translation>
    </message>
    <message>
        <source>no user at the called address</source>
        <translation>no hay ningún usuario en la dirección llamada</translation>
    </message>
    <message>
        <source>normal disconnect</source>
        <translation>desconexión normal</translation>
    </message>
    <message>
        <source>only an abort for a protocol error reflects</source>
        <translation>solo un aborto por error de protocolo devuelve lo recibido</translation>
    </message>
    <message>
        <source>only the last DT of a TSDU may be empty</source>
        <translation>solo la última DT de una TSDU puede estar vacía</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>parámetro %1</translation>
    </message>
    <message>
        <source>parameter C2 is for more than 512 octets</source>
        <translation>el parámetro C2 es para más de 512 octetos</translation>
    </message>
    <message>
        <source>parameter C2 needs version 2</source>
        <translation>el parámetro C2 necesita la versión 2</translation>
    </message>
    <message>
        <source>proposed protocol versions not supported</source>
        <translation>las versiones de protocolo propuestas no se admiten</translation>
    </message>
    <message>
        <source>protocol versions %1 are not supported</source>
        <translation>las versiones de protocolo %1 no se admiten</translation>
    </message>
    <message>
        <source>reason %1</source>
        <translation>motivo %1</translation>
    </message>
    <message>
        <source>reason not specified</source>
        <translation>motivo sin especificar</translation>
    </message>
    <message>
        <source>refused by the called user</source>
        <translation>rechazado por el usuario llamado</translation>
    </message>
    <message>
        <source>refused by the called user, with data</source>
        <translation>rechazado por el usuario llamado, con datos</translation>
    </message>
    <message>
        <source>refused by the called user: temporary congestion</source>
        <translation>rechazado por el usuario llamado: congestión temporal</translation>
    </message>
    <message>
        <source>refused, reason %1</source>
        <translation>rechazado, motivo %1</translation>
    </message>
    <message>
        <source>refused, reason not specified</source>
        <translation>rechazado, motivo sin especificar</translation>
    </message>
    <message>
        <source>session selector unknown</source>
        <translation>selector de sesión desconocido</translation>
    </message>
    <message>
        <source>session user not attached</source>
        <translation>usuario de sesión no vinculado</translation>
    </message>
    <message>
        <source>the ACCEPT does not select duplex</source>
        <translation>la ACCEPT no elige dúplex</translation>
    </message>
    <message>
        <source>the ACCEPT selects a version that was not offered</source>
        <translation>la ACCEPT elige una versión que no se ofreció</translation>
    </message>
    <message>
        <source>the ACCEPT selects options that were not offered</source>
        <translation>la ACCEPT elige opciones que no se ofrecieron</translation>
    </message>
    <message>
        <source>the CC answers another CR</source>
        <translation>la CC responde a otra CR</translation>
    </message>
    <message>
        <source>the CC has class %1</source>
        <translation>la CC tiene la clase %1</translation>
    </message>
    <message>
        <source>the CC raises the TPDU size</source>
        <translation>la CC aumenta el tamaño de TPDU</translation>
    </message>
    <message>
        <source>the CR was rejected, cause %1</source>
        <translation>la CR se rechazó, causa %1</translation>
    </message>
    <message>
        <source>the peer closed the transport without ending the session</source>
        <translation>el interlocutor cerró el transporte sin terminar la sesión</translation>
    </message>
    <message>
        <source>the peer&apos;s transport gave up: %1</source>
        <translation>el transporte del interlocutor se rindió: %1</translation>
    </message>
    <message>
        <source>the rest of the user data is announced in PI 60</source>
        <translation>el resto de los datos de usuario se anuncia en PI 60</translation>
    </message>
    <message>
        <source>the transport was reset</source>
        <translation>el transporte se restableció</translation>
    </message>
    <message>
        <source>too much user data in a CR or CC</source>
        <translation>demasiados datos de usuario en una CR o CC</translation>
    </message>
    <message>
        <source>unknown SPDU %1</source>
        <translation>SPDU desconocida %1</translation>
    </message>
    <message>
        <source>unknown TPDU type %1</source>
        <translation>tipo de TPDU desconocido %1</translation>
    </message>
    <message>
        <source>unknown parameter %1 in a CC</source>
        <translation>parámetro desconocido %1 en una CC</translation>
    </message>
    <message>
        <source>user data comes both as C1 and as C2</source>
        <translation>los datos de usuario vienen a la vez como C1 y como C2</translation>
    </message>
    <message>
        <source>user data in a REFUSE needs reason 02</source>
        <translation>los datos de usuario en una REFUSE necesitan el motivo 02</translation>
    </message>
    <message>
        <source>the line ends before its object does</source>
        <translation>la línea termina antes que su objeto</translation>
    </message>
    <message>
        <source>an object must stand here</source>
        <translation>aquí debe ir un objeto</translation>
    </message>
    <message>
        <source>something stands behind the object</source>
        <translation>hay algo detrás del objeto</translation>
    </message>
    <message>
        <source>a comma or the object&apos;s end must stand here</source>
        <translation>aquí debe ir una coma o el final del objeto</translation>
    </message>
    <message>
        <source>a colon must follow a key</source>
        <translation>detrás de una clave deben ir dos puntos</translation>
    </message>
    <message>
        <source>a text in quotes must stand here</source>
        <translation>aquí debe ir un texto entre comillas</translation>
    </message>
    <message>
        <source>a control character stands unescaped in a text</source>
        <translation>en un texto hay un carácter de control sin escapar</translation>
    </message>
    <message>
        <source>a text is not closed</source>
        <translation>un texto no está cerrado</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>un número está fuera de rango</translation>
    </message>
    <message>
        <source>a number is not written as JSON does</source>
        <translation>un número no está escrito como en JSON</translation>
    </message>
    <message>
        <source>a whole number must stand here</source>
        <translation>aquí debe ir un número entero</translation>
    </message>
    <message>
        <source>a text or a whole number must stand here</source>
        <translation>aquí debe ir un texto o un número entero</translation>
    </message>
    <message>
        <source>an escape in a text is not one of JSON&apos;s</source>
        <translation>una secuencia de escape de un texto no es de JSON</translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone in a text</source>
        <translation>en un texto hay medio par suplente suelto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Ends this side&apos;s sending and hands over the disconnect data; receiving goes on (WSD-2, WSD-4).</source>
        <translation>Termina los envíos de este lado y entrega los datos de desconexión; la recepción continúa (WSD-2, WSD-4).</translation>
    </message>
    <message>
        <source>Takes the peer&apos;s disconnect data and ends receiving; sending goes on (WRD-2, WRD-6).</source>
        <translation>Toma los datos de desconexión del interlocutor y termina la recepción; los envíos continúan (WRD-2, WRD-6).</translation>
    </message>
    <message>
        <source>Frees the socket. Without lingering it returns at once and the rest is sent in the background (LING-1); with lingering for 0 seconds the connection is reset (LING-2).</source>
        <translation>Libera el socket. Sin espera (linger) vuelve enseguida y el resto se envía en segundo plano (LING-1); con una espera de 0 segundos, la conexión se restablece (LING-2).</translation>
    </message>
    <message>
        <source>Ends one or both directions and frees nothing; it never blocks and cannot be undone (SHUT-3, SHUT-4).</source>
        <translation>Termina uno o ambos sentidos y no libera nada; nunca se bloquea y no tiene vuelta atrás (SHUT-3, SHUT-4).</translation>
    </message>
    <message>
        <source>Asks for a connection, on a provider that can with user data (SETUP-7, UDATA-1).</source>
        <translation>Pide una conexión, con datos de usuario si el proveedor los admite (SETUP-7, UDATA-1).</translation>
    </message>
    <message>
        <source>Takes the oldest request, if the condition accepts it, and returns a new socket (SETUP-16, COND-1).</source>
        <translation>Toma la solicitud más antigua, si la condición la acepta, y devuelve un socket nuevo (SETUP-16, COND-1).</translation>
    </message>
    <message>
        <source>Takes the oldest request and returns a new socket; the listener keeps listening (SETUP-16).</source>
        <translation>Toma la solicitud más antigua y devuelve un socket nuevo; el socket de escucha sigue escuchando (SETUP-16).</translation>
    </message>
    <message>
        <source>Copies the record of events and clears it (EVT-5).</source>
        <translation>Copia el registro de eventos y lo borra (EVT-5).</translation>
    </message>
    <message>
        <source>Selects the events that are recorded, and makes the socket nonblocking (EVT-1, EVT-3).</source>
        <translation>Elige los eventos que se registran y hace que el socket no sea de bloqueo (EVT-1, EVT-3).</translation>
    </message>
    <message>
        <source>Selects the events that are posted as messages, and makes the socket nonblocking (EVT-1, EVT-3).</source>
        <translation>Elige los eventos que se publican como mensajes y hace que el socket no sea de bloqueo (EVT-1, EVT-3).</translation>
    </message>
    <message>
        <source>From now on requests are queued up to the backlog; one too many is refused (SETUP-1, SETUP-4).</source>
        <translation>Desde ahora las solicitudes se ponen en cola hasta el límite; la que sobra se rechaza (SETUP-1, SETUP-4).</translation>
    </message>
    <message>
        <source>On a message-oriented provider the graceful end is an error, since a message may have no bytes (RECV-4).</source>
        <translation>En un proveedor orientado a mensajes, el final ordenado es un error, porque un mensaje puede no tener bytes (RECV-4).</translation>
    </message>
    <message>
        <source>That direction has been shut down on this side, for good (SHUT-4, SHUT-6, SHUT-10).</source>
        <translation>Ese sentido se ha apagado en este lado, para siempre (SHUT-4, SHUT-6, SHUT-10).</translation>
    </message>
    <message>
        <source>The peer closed abortively; every further call says so again (RECV-9, RECV-10).</source>
        <translation>El interlocutor cerró de forma abortiva; toda llamada posterior lo vuelve a decir (RECV-9, RECV-10).</translation>
    </message>
    <message>
        <source>The circuit ended by a failure on this side: a timeout, a protocol error, or data for a closed peer (RECV-9, RECV-13).</source>
        <translation>El circuito terminó por un fallo de este lado: un plazo vencido, un error de protocolo o datos para un interlocutor cerrado (RECV-9, RECV-13).</translation>
    </message>
    <message>
        <source>A nonblocking call says that it would have to wait (RECV-17); of closesocket, that it has not begun (LING-8).</source>
        <translation>Una llamada sin bloqueo dice que tendría que esperar (RECV-17); en closesocket, que no ha empezado (LING-8).</translation>
    </message>
    <message>
        <source>Nobody listens, the backlog is full, or the request was rejected (SETUP-4, COND-4).</source>
        <translation>Nadie escucha, la cola está llena o la solicitud fue rechazada (SETUP-4, COND-4).</translation>
    </message>
    <message>
        <source>The socket has no connection, or none yet (SHUT-2, SETUP-15).</source>
        <translation>El socket no tiene conexión, o todavía no (SHUT-2, SETUP-15).</translation>
    </message>
    <message>
        <source>The request was deferred: it stays queued, and FD_ACCEPT is not announced again (COND-5, COND-9).</source>
        <translation>La solicitud se aplazó: sigue en la cola, y FD_ACCEPT no se anuncia otra vez (COND-5, COND-9).</translation>
    </message>
    <message>
        <source>This provider carries no connect data (UDATA-3).</source>
        <translation>Este proveedor no transporta datos de conexión (UDATA-3).</translation>
    </message>
    <message>
        <source>This provider carries no disconnect data.</source>
        <translation>Este proveedor no transporta datos de desconexión.</translation>
    </message>
    <message>
        <source>The socket is connected already (SETUP-12).</source>
        <translation>El socket ya está conectado (SETUP-12).</translation>
    </message>
    <message>
        <source>Announces the end of the connection, once; without an error it was graceful (CLO-1, CLO-4). Receive until 0 after it (CLO-9).</source>
        <translation>Anuncia el final de la conexión, una sola vez; sin error, fue ordenado (CLO-1, CLO-4). Después, reciba hasta obtener 0 (CLO-9).</translation>
    </message>
    <message>
        <source>Data can be received. Announced again after a receive that leaves some (EVT-10, EVT-19).</source>
        <translation>Se pueden recibir datos. Se anuncia otra vez tras una recepción que deja algunos (EVT-10, EVT-19).</translation>
    </message>
    <message>
        <source>Sending is possible: announced when connected, and when there is room again after WSAEWOULDBLOCK (EVT-21).</source>
        <translation>Se puede enviar: se anuncia al conectarse, y cuando vuelve a haber sitio después de WSAEWOULDBLOCK (EVT-21).</translation>
    </message>
    <message>
        <source>A request waits; announced again after an accept if another does (EVT-27).</source>
        <translation>Espera una solicitud; se anuncia otra vez tras una aceptación si espera otra (EVT-27).</translation>
    </message>
    <message>
        <source>The attempt to connect has its outcome (EVT-23).</source>
        <translation>El intento de conexión tiene su resultado (EVT-23).</translation>
    </message>
    <message>
        <source>Urgent data can be received (EVT-10).</source>
        <translation>Se pueden recibir datos urgentes (EVT-10).</translation>
    </message>
    <message>
        <source>This side will send no more; what it sent before arrives first (SHUT-7).</source>
        <translation>Este lado no enviará más; lo que envió antes llega primero (SHUT-7).</translation>
    </message>
    <message>
        <source>The side that ends the session asks for its orderly release, with its disconnect data (WSD-2).</source>
        <translation>El lado que termina la sesión pide su liberación ordenada, con sus datos de desconexión (WSD-2).</translation>
    </message>
    <message>
        <source>Answers FINISH, with the responder&apos;s disconnect data (DISC-9).</source>
        <translation>Responde a FINISH, con los datos de desconexión de quien responde (DISC-9).</translation>
    </message>
    <message>
        <source>The connection is thrown away: what was underway or unread is lost.</source>
        <translation>La conexión se descarta: lo que estaba en camino o sin leer se pierde.</translation>
    </message>
    <message>
        <source>The session is thrown away: what was underway or unread is lost.</source>
        <translation>La sesión se descarta: lo que estaba en camino o sin leer se pierde.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tabulador, Shift+Tabulador</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>(%1) only in %2: %3</source>
        <translation>(%1) solo en %2: %3</translation>
    </message>
    <message>
        <source>(%1) %2 %3 in %4, but %5 %6 in %7</source>
        <translation>(%1) %2 %3 en %4, pero %5 %6 en %7</translation>
    </message>
    <message>
        <source>(%1) %2: %3 in %4, but %5 in %6</source>
        <translation>(%1) %2: %3 en %4, pero %5 en %6</translation>
    </message>
    <message>
        <source>(%1) %2 comes as number %3 in %4, as number %5 in %6</source>
        <translation>(%1) %2 es el número %3 en %4 y el número %5 en %6</translation>
    </message>
    <message>
        <source>%1 only in %2</source>
        <translation>%1 solo en %2</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superada</translation>
    </message>
</context>
<context>
    <name>halfclose::ChoicePopup</name>
    <message>
        <source>Nothing with “%1”</source>
        <translation>Nada con «%1»</translation>
    </message>
</context>
<context>
    <name>halfclose::CompareView</name>
    <message>
        <source>Comparison of two runs</source>
        <translation>Comparación de dos ejecuciones</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to one run (Escape)</source>
        <translation>Volver a una sola ejecución (Escape)</translation>
    </message>
    <message>
        <source>Back to one run</source>
        <translation>Volver a una sola ejecución</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Primera ejecución</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Segunda ejecución</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>Compare another run</source>
        <translation>Comparar otra ejecución</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Línea de tiempo de %1</translation>
    </message>
    <message>
        <source>= No step differs</source>
        <translation>= Ningún paso difiere</translation>
    </message>
    <message>
        <source>≠ %1 of %2 steps differ</source>
        <translation>≠ difieren %1 de %2 pasos</translation>
    </message>
</context>
<context>
    <name>halfclose::EventDetailsPanel</name>
    <message>
        <source>Selected: nothing</source>
        <translation>Selección: nada</translation>
    </message>
    <message>
        <source>Click an arrow or a bar of the timeline to read all of it.</source>
        <translation>Haga clic en una flecha o en una barra de la línea de tiempo para leerla entera.</translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation>Evento seleccionado</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Selección: %1</translation>
    </message>
</context>
<context>
    <name>halfclose::ExplorePanel</name>
    <message>
        <source>Explore panel</source>
        <translation>Panel de exploración</translation>
    </message>
    <message>
        <source>Progress of exploring</source>
        <translation>Avance de la exploración</translation>
    </message>
    <message>
        <source>Skip equal orders</source>
        <translation>Omitir órdenes equivalentes</translation>
    </message>
    <message>
        <source>Leave out orders that differ only in steps which cannot affect each other</source>
        <translation>Deja fuera los órdenes que solo se distinguen en pasos que no pueden afectarse entre sí</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the selected interleaving in timeline, table and sockets (click it, or Enter)</source>
        <translation>Muestra la intercalación elegida en la línea de tiempo, la tabla y los sockets (clic en ella, o Intro)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Cerrar (Escape)</translation>
    </message>
    <message>
        <source>Interleavings</source>
        <translation>Intercalaciones</translation>
    </message>
    <message>
        <source>Show the interleaving</source>
        <translation>Mostrar la intercalación</translation>
    </message>
    <message>
        <source>Close the interleavings</source>
        <translation>Cerrar las intercalaciones</translation>
    </message>
    <message>
        <source>Every order in which the steps of this lesson can end, each run on sockets of its own.</source>
        <translation>Cada orden en el que pueden terminar los pasos de esta lección, cada uno ejecutado en sus propios sockets.</translation>
    </message>
    <message>
        <source>There is no lesson here that could run.</source>
        <translation>Aquí no hay ninguna lección que se pueda ejecutar.</translation>
    </message>
    <message>
        <source>Exploring: %1 run so far</source>
        <translation>Explorando: %1 ejecutadas hasta ahora</translation>
    </message>
    <message>
        <source>1 interleaving</source>
        <translation>1 intercalación</translation>
    </message>
    <message>
        <source>%1 interleavings</source>
        <translation>%1 intercalaciones</translation>
    </message>
    <message>
        <source>✓ all go as the lesson states</source>
        <translation>✓ todas van como dice la lección</translation>
    </message>
    <message>
        <source>✓ %1 as the lesson states, ✗ %2 otherwise</source>
        <translation>✓ %1 como dice la lección, ✗ %2 de otro modo</translation>
    </message>
    <message>
        <source>%1 orders skipped</source>
        <translation>%1 órdenes omitidos</translation>
    </message>
    <message>
        <source>cancelled: there may be more</source>
        <translation>cancelada: puede haber más</translation>
    </message>
    <message>
        <source>only the first %1 were run</source>
        <translation>solo se ejecutaron las primeras %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Cancel exploring</source>
        <translation>Cancelar la exploración</translation>
    </message>
    <message>
        <source>Start exploring</source>
        <translation>Empezar a explorar</translation>
    </message>
    <message>
        <source>Interleaving %1</source>
        <translation>Intercalación %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Set the two selected interleavings side by side; a second is added with Ctrl and a click (Ctrl+D)</source>
        <translation>Poner lado a lado las dos intercalaciones seleccionadas; la segunda se añade con Ctrl y un clic (Ctrl+D)</translation>
    </message>
    <message>
        <source>Compare two interleavings</source>
        <translation>Comparar dos intercalaciones</translation>
    </message>
</context>
<context>
    <name>halfclose::ExploredModel</name>
    <message>
        <source>✗ does not end</source>
        <translation>✗ no termina</translation>
    </message>
    <message>
        <source>✗ fails at (%1)</source>
        <translation>✗ falla en (%1)</translation>
    </message>
    <message>
        <source>✓ graceful</source>
        <translation>✓ ordenado</translation>
    </message>
    <message>
        <source>✓ abortive, as stated</source>
        <translation>✓ abortivo, como se dice</translation>
    </message>
    <message>
        <source>✓ still open</source>
        <translation>✓ todavía abierto</translation>
    </message>
    <message>
        <source>every step as stated</source>
        <translation>cada paso como se dice</translation>
    </message>
    <message>
        <source>%1 timed out</source>
        <translation>venció el plazo de %1</translation>
    </message>
    <message>
        <source>%1 timed out, expected %2</source>
        <translation>venció el plazo de %1, se esperaba %2</translation>
    </message>
    <message>
        <source>%1 → %2, expected %3</source>
        <translation>%1 → %2, se esperaba %3</translation>
    </message>
    <message>
        <source>success</source>
        <translation>éxito</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Order in which the steps ended</source>
        <translation>Orden en el que terminaron los pasos</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué salió de ello</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation>%1, se esperaba %2</translation>
    </message>
</context>
<context>
    <name>halfclose::ExportChoices</name>
    <message>
        <source>SVG: for the web; text stays text</source>
        <translation>SVG: para la web; el texto sigue siendo texto</translation>
    </message>
    <message>
        <source>PNG: a picture for slides</source>
        <translation>PNG: una imagen para diapositivas</translation>
    </message>
    <message>
        <source>PDF: for papers and printing</source>
        <translation>PDF: para artículos e impresión</translation>
    </message>
    <message>
        <source>HTML: a page that plays</source>
        <translation>HTML: una página que se reproduce</translation>
    </message>
    <message>
        <source>GIF: a short film for chats</source>
        <translation>GIF: una película corta para mensajes</translation>
    </message>
    <message>
        <source>Mermaid: a diagram as text</source>
        <translation>Mermaid: un diagrama como texto</translation>
    </message>
    <message>
        <source>PlantUML: a diagram as text</source>
        <translation>PlantUML: un diagrama como texto</translation>
    </message>
    <message>
        <source>Markdown: the table with its results</source>
        <translation>Markdown: la tabla con sus resultados</translation>
    </message>
    <message>
        <source>JSON Lines: the trace, to be opened again</source>
        <translation>JSON Lines: la traza, para volver a abrirla</translation>
    </message>
    <message>
        <source>pcapng: the packets, for Wireshark</source>
        <translation>pcapng: los paquetes, para Wireshark</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>API names (WSASendDisconnect)</source>
        <translation>Nombres de la API (WSASendDisconnect)</translation>
    </message>
    <message>
        <source>SPI names (WSPSendDisconnect)</source>
        <translation>Nombres de la SPI (WSPSendDisconnect)</translation>
    </message>
    <message>
        <source>&amp;API</source>
        <translation>&amp;API</translation>
    </message>
    <message>
        <source>SP&amp;I</source>
        <translation>SP&amp;I</translation>
    </message>
    <message>
        <source>&amp;Wire</source>
        <translation>Ca&amp;ble</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Tiempo</translation>
    </message>
    <message>
        <source>Logical: a row an event</source>
        <translation>Lógico: una fila por evento</translation>
    </message>
    <message>
        <source>Real: to the clock</source>
        <translation>Real: según el reloj</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>C&amp;olores</translation>
    </message>
    <message>
        <source>As the reader prefers</source>
        <translation>Los que prefiera el lector</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>F&amp;rom step</source>
        <translation>&amp;Desde el paso</translation>
    </message>
    <message>
        <source>To ste&amp;p</source>
        <translation>&amp;Hasta el paso</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>&amp;Escala</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>&amp;Velocidad</translation>
    </message>
    <message>
        <source>Tit&amp;le above the picture</source>
        <translation>Tít&amp;ulo encima de la imagen</translation>
    </message>
    <message>
        <source>Wor&amp;ds around it: title, how it ended</source>
        <translation>&amp;Palabras alrededor: título, cómo terminó</translation>
    </message>
    <message>
        <source>A&amp;nimated: what happens appears one after the other</source>
        <translation>Ani&amp;mado: lo que ocurre aparece poco a poco</translation>
    </message>
</context>
<context>
    <name>halfclose::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Put it on the clipboard</source>
        <translation>Ponerlo en el portapapeles</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels</source>
        <translation>%L1 × %L2 píxeles</translation>
    </message>
    <message>
        <source>%L1 × %L2 points</source>
        <translation>%L1 × %L2 puntos</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Guardar lo exportado</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Escribiendo %1…</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>Está en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>halfclose::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>The packets of the run, put together from its trace, each with its step&apos;s label as a comment.</source>
        <translation>Los paquetes de la ejecución, compuestos a partir de su traza, cada uno con la etiqueta de su paso como comentario.</translation>
    </message>
    <message numerus="yes">
        <source>This run is too long to be shown here: %Ln event(s). It will be exported whole.</source>
        <translation>
            <numerusform>Esta ejecución es demasiado larga para mostrarla aquí: %Ln evento. Se exportará entera.</numerusform>
            <numerusform>Esta ejecución es demasiado larga para mostrarla aquí: %Ln eventos. Se exportará entera.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halfclose::FactRow</name>
    <message>
        <source>%1: %2, changed</source>
        <translation>%1: %2, ha cambiado</translation>
    </message>
</context>
<context>
    <name>halfclose::FirstHints</name>
    <message>
        <source>Space plays the lesson on real sockets; → makes one call and stops.</source>
        <translation>Espacio reproduce la lección en sockets de verdad; → hace una llamada y se detiene.</translation>
    </message>
    <message>
        <source>← looks back, and → goes on from there: nothing that has run is lost. Click a cell, an arrow or a bar to read all of it.</source>
        <translation>← mira atrás, y → sigue desde ahí: nada de lo ejecutado se pierde. Haga clic en una celda, una flecha o una barra para leerla entera.</translation>
    </message>
    <message>
        <source>F11 is for a class, ? shows all keys, and Ctrl+Shift+P finds every command.</source>
        <translation>F11 es para la clase, ? muestra todas las teclas, y Ctrl+Shift+P encuentra cualquier orden.</translation>
    </message>
    <message>
        <source>Hint %1 of %2: %3</source>
        <translation>Consejo %1 de %2: %3</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Consejo siguiente</translation>
    </message>
</context>
<context>
    <name>halfclose::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Páginas de la ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>halfclose::LaneHead</name>
    <message>
        <source>Unfold the lanes of %1</source>
        <translation>Desplegar los carriles de %1</translation>
    </message>
    <message>
        <source>Fold the lanes of %1</source>
        <translation>Plegar los carriles de %1</translation>
    </message>
    <message>
        <source>Shows %1&apos;s application and provider apart again (Enter)</source>
        <translation>Vuelve a mostrar separados la aplicación y el proveedor de %1 (Intro)</translation>
    </message>
    <message>
        <source>Draws %1&apos;s application and provider as one lane (Enter)</source>
        <translation>Dibuja la aplicación y el proveedor de %1 en un solo carril (Intro)</translation>
    </message>
</context>
<context>
    <name>halfclose::LectureBar</name>
    <message>
        <source>→ on · ← back · F11 ends</source>
        <translation>→ sigue · ← atrás · F11 termina</translation>
    </message>
</context>
<context>
    <name>halfclose::LectureMode</name>
    <message>
        <source>(%1) on %2</source>
        <translation>(%1), %2</translation>
    </message>
    <message>
        <source>Either may come next: %1</source>
        <translation>Puede seguir cualquiera: %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>halfclose::Legend</name>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>provider&apos;s call</source>
        <translation>llamada del proveedor</translation>
    </message>
    <message>
        <source>waiting step</source>
        <translation>paso en espera</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>end of data (FIN)</source>
        <translation>fin de los datos (FIN)</translation>
    </message>
    <message>
        <source>reset (RST, ABORT)</source>
        <translation>restablecimiento (RST, ABORT)</translation>
    </message>
    <message>
        <source>never received</source>
        <translation>nunca recibido</translation>
    </message>
    <message>
        <source>indication (FD_CLOSE)</source>
        <translation>indicación (FD_CLOSE)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
</context>
<context>
    <name>halfclose::LessonDocument</name>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Origen: %1</translation>
    </message>
</context>
<context>
    <name>halfclose::LessonFiles</name>
    <message>
        <source>There is no built-in lesson named %1.</source>
        <translation>No hay ninguna lección incluida que se llame %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>No se puede abrir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8, which lessons are written in.</source>
        <translation>%1 no es texto en UTF-8, que es como se escriben las lecciones.</translation>
    </message>
    <message>
        <source>Open a lesson or a saved trace</source>
        <translation>Abrir una lección o una traza guardada</translation>
    </message>
    <message>
        <source>Lessons and traces (*.md *.markdown *.jsonl);;All files (*)</source>
        <translation>Lecciones y trazas (*.md *.markdown *.jsonl);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>Una lección nueva</translation>
    </message>
    <message>
        <source>Say here what the lesson shows.</source>
        <translation>Diga aquí qué muestra la lección.</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Guardar la lección</translation>
    </message>
    <message>
        <source>Lessons (*.md);;All files (*)</source>
        <translation>Lecciones (*.md);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>The lesson has changes that have not been saved.</source>
        <translation>La lección tiene cambios que no se han guardado.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>halfclose::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Lesson panel</source>
        <translation>Panel de la lección</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The lesson as text, with its live tables</source>
        <translation>La lección como texto, con sus tablas en vivo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>The live table alone</source>
        <translation>Solo la tabla en vivo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>The lesson&apos;s source, to edit</source>
        <translation>La fuente de la lección, para editarla</translation>
    </message>
</context>
<context>
    <name>halfclose::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New lesson</source>
        <translation>&amp;Nueva lección</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar c&amp;omo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;Olvidar estas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Edit the &amp;source</source>
        <translation>Editar la &amp;fuente</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;API or SPI names</source>
        <translation>Nombres de la &amp;API o de la SPI</translation>
    </message>
    <message>
        <source>&amp;Logical or real time</source>
        <translation>Tiempo &amp;lógico o real</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;mpliar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>Le&amp;yenda</translation>
    </message>
    <message>
        <source>&amp;Predict, then reveal in a lecture</source>
        <translation>&amp;Predecir y después revelar en la clase</translation>
    </message>
    <message>
        <source>Langua&amp;ge</source>
        <translation>Id&amp;ioma</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Reproducir o pausar</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Paso</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Paso a&amp;trás</translation>
    </message>
    <message>
        <source>Step the &amp;client</source>
        <translation>Paso del &amp;cliente</translation>
    </message>
    <message>
        <source>Step the se&amp;rver</source>
        <translation>Paso del ser&amp;vidor</translation>
    </message>
    <message>
        <source>To the st&amp;art</source>
        <translation>Al pr&amp;incipio</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Al &amp;final</translation>
    </message>
    <message>
        <source>Set or clear a brea&amp;kpoint</source>
        <translation>P&amp;oner o quitar un punto de interrupción</translation>
    </message>
    <message>
        <source>Run to the ne&amp;xt breakpoint</source>
        <translation>E&amp;jecutar hasta el siguiente punto de interrupción</translation>
    </message>
    <message>
        <source>Back to the pre&amp;vious breakpoint</source>
        <translation>Volver al p&amp;unto de interrupción anterior</translation>
    </message>
    <message>
        <source>Restar&amp;t</source>
        <translation>R&amp;einiciar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>Go to this moment</source>
        <translation>Ir a este momento</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Ejecutar hasta aquí</translation>
    </message>
    <message>
        <source>Clear the breakpoint</source>
        <translation>Quitar el punto de interrupción</translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation>Poner un punto de interrupción</translation>
    </message>
    <message>
        <source>This lesson cannot run yet: what is wrong is marked in its source.</source>
        <translation>Esta lección todavía no se puede ejecutar: lo que está mal aparece marcado en su fuente.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>%1[*] — Halfclose</source>
        <translation>%1[*] — Halfclose</translation>
    </message>
    <message>
        <source>&amp;Built-in lessons…</source>
        <translation>&amp;Lecciones incluidas…</translation>
    </message>
    <message>
        <source>&amp;Fit all lanes</source>
        <translation>A&amp;justar todos los carriles</translation>
    </message>
    <message>
        <source>What comes &amp;before the first step</source>
        <translation>Lo &amp;que viene antes del primer paso</translation>
    </message>
    <message>
        <source>Show or hide the le&amp;sson</source>
        <translation>Mostrar u ocultar la le&amp;cción</translation>
    </message>
    <message>
        <source>Show or &amp;hide the sockets</source>
        <translation>Mostrar u &amp;ocultar los sockets</translation>
    </message>
    <message>
        <source>Lect&amp;ure</source>
        <translation>Cla&amp;se</translation>
    </message>
    <message>
        <source>Layer: &amp;calls</source>
        <translation>Capa: llama&amp;das</translation>
    </message>
    <message>
        <source>Layer: provi&amp;der</source>
        <translation>Capa: pro&amp;veedor</translation>
    </message>
    <message>
        <source>Layer: &amp;wire</source>
        <translation>Capa: ca&amp;ble</translation>
    </message>
    <message>
        <source>Layer: &amp;kernel</source>
        <translation>Capa: núcl&amp;eo</translation>
    </message>
    <message>
        <source>Run the edited so&amp;urce</source>
        <translation>Ejecutar &amp;la fuente editada</translation>
    </message>
    <message>
        <source>Change from here…</source>
        <translation>Cambiar desde aquí…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>To a &amp;step…</source>
        <translation>A un &amp;paso…</translation>
    </message>
    <message>
        <source>&amp;Run to a step…</source>
        <translation>&amp;Ejecutar hasta un paso…</translation>
    </message>
    <message>
        <source>&amp;Find in the timeline…</source>
        <translation>&amp;Buscar en la línea de tiempo…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Command list…</source>
        <translation>&amp;Lista de órdenes…</translation>
    </message>
    <message>
        <source>A command</source>
        <translation>Una orden</translation>
    </message>
    <message>
        <source>has been started</source>
        <translation>se ha iniciado</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>no iniciado</translation>
    </message>
    <message>
        <source>Run to the step</source>
        <translation>Ejecutar hasta el paso</translation>
    </message>
    <message>
        <source>Go to the step</source>
        <translation>Ir al paso</translation>
    </message>
    <message>
        <source>A built-in lesson</source>
        <translation>Una lección incluida</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>Té&amp;rminos</translation>
    </message>
    <message>
        <source>&amp;About Halfclose</source>
        <translation>&amp;Acerca de Halfclose</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>&amp;Copiar la imagen</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>Copy as &amp;Mermaid text</source>
        <translation>Copiar como texto &amp;Mermaid</translation>
    </message>
    <message>
        <source>The diagram is on the clipboard, as Mermaid text.</source>
        <translation>El diagrama está en el portapapeles, como texto Mermaid.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Play the lesson, then export what it did.</source>
        <translation>Todavía no ha ocurrido nada. Reproduzca la lección y exporte después lo que hizo.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportado a %1.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Enviado a %1.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>Impreso en %1.</translation>
    </message>
    <message>
        <source>Chan&amp;ge from here…</source>
        <translation>Cam&amp;biar desde aquí…</translation>
    </message>
    <message>
        <source>Go on from here &amp;with the edited source</source>
        <translation>Se&amp;guir desde aquí con la fuente editada</translation>
    </message>
    <message>
        <source>Show the previous ru&amp;n</source>
        <translation>Mostrar la ejecución anterior (&amp;1)</translation>
    </message>
    <message>
        <source>Sh&amp;ow the next run</source>
        <translation>Mostrar la ejecución siguiente (&amp;2)</translation>
    </message>
    <message>
        <source>Back to the &amp;live run</source>
        <translation>Volver a la ejecución en vivo (&amp;3)</translation>
    </message>
    <message>
        <source>The source has changes that have not run yet: Ctrl+R runs them, Ctrl+Z takes them back.</source>
        <translation>La fuente tiene cambios que no se han ejecutado: Ctrl+R los ejecuta, Ctrl+Z los deshace.</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Editar la fuente</translation>
    </message>
    <message>
        <source>E&amp;xplore every interleaving</source>
        <translation>E&amp;xplorar todas las intercalaciones</translation>
    </message>
    <message>
        <source>Leave the lec&amp;ture or the comparison</source>
        <translation>&amp;Terminar la clase o la comparación</translation>
    </message>
    <message>
        <source>Co&amp;mpare two runs</source>
        <translation>Comparar dos ejec&amp;uciones</translation>
    </message>
    <message>
        <source>There is one run to see. Restart (Shift+F5), change a step (F2) or explore (Ctrl+Shift+E) to compare it with another.</source>
        <translation>Solo hay una ejecución. Reinicie (Mayús+F5), cambie un paso (F2) o explore (Ctrl+Mayús+E) para compararla con otra.</translation>
    </message>
</context>
<context>
    <name>halfclose::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>halfclose::ProseView</name>
    <message>
        <source>Lesson text</source>
        <translation>Texto de la lección</translation>
    </message>
</context>
<context>
    <name>halfclose::RunShelf</name>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>Run %1 from (%2)</source>
        <translation>Ejecución %1 desde (%2)</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <translation>%1, conservada</translation>
    </message>
    <message>
        <source>Live: %1 stands at its start</source>
        <translation>En vivo: %1 está en su principio</translation>
    </message>
    <message>
        <source>Live: %1 stands at (%2)</source>
        <translation>En vivo: %1 está en (%2)</translation>
    </message>
</context>
<context>
    <name>halfclose::RunsBar</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>The run that is shown</source>
        <translation>La ejecución que se muestra</translation>
    </message>
    <message>
        <source>The runs of this lesson since it was opened</source>
        <translation>Las ejecuciones de esta lección desde que se abrió</translation>
    </message>
    <message>
        <source>Back to the live run</source>
        <translation>Volver a la ejecución en vivo</translation>
    </message>
    <message>
        <source>Show the run that goes on, where it was left (Ctrl+Shift+L)</source>
        <translation>Muestra la ejecución que sigue en marcha, donde se dejó (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>%1 · live</source>
        <translation>%1 · en vivo</translation>
    </message>
    <message>
        <source>A kept run. %1</source>
        <translation>Una ejecución conservada. %1</translation>
    </message>
    <message>
        <source>The live run; the earlier ones are kept</source>
        <translation>La ejecución en vivo; las anteriores se conservan</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Set the run that is shown beside another (Ctrl+D)</source>
        <translation>Poner la ejecución mostrada al lado de otra (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>halfclose::Scrubber</name>
    <message>
        <source>What is shown of the run</source>
        <translation>Lo que se muestra de la ejecución</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
</context>
<context>
    <name>halfclose::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>A name, an error, or data</source>
        <translation>Un nombre, un error o datos</translation>
    </message>
    <message>
        <source>Look for a name, an error, or data in the timeline</source>
        <translation>Buscar un nombre, un error o datos en la línea de tiempo</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Coincidencia anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Next match (F3, Enter)</source>
        <translation>Coincidencia siguiente (F3, Intro)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Cerrar (Escape)</translation>
    </message>
    <message>
        <source>✗ nothing in what is shown</source>
        <translation>✗ nada en lo que se muestra</translation>
    </message>
</context>
<context>
    <name>halfclose::SocketCard</name>
    <message>
        <source>send half</source>
        <translation>mitad de envío</translation>
    </message>
    <message>
        <source>receive half</source>
        <translation>mitad de recepción</translation>
    </message>
    <message>
        <source>unread bytes</source>
        <translation>bytes sin leer</translation>
    </message>
    <message>
        <source>recorded events</source>
        <translation>eventos registrados</translation>
    </message>
    <message>
        <source>disconnect data</source>
        <translation>datos de desconexión</translation>
    </message>
    <message>
        <source>linger</source>
        <translation>espera (linger)</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>con bloqueo</translation>
    </message>
    <message>
        <source>last error</source>
        <translation>último error</translation>
    </message>
    <message>
        <source>kernel TCP state</source>
        <translation>estado TCP del núcleo</translation>
    </message>
    <message>
        <source>%1 · socket %2</source>
        <translation>%1 · socket %2</translation>
    </message>
    <message>
        <source>Socket %1</source>
        <translation>Socket %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado a %1</translation>
    </message>
</context>
<context>
    <name>halfclose::SocketsPanel</name>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>No socket yet: the lesson makes its own.</source>
        <translation>Todavía no hay sockets: la lección crea los suyos.</translation>
    </message>
</context>
<context>
    <name>halfclose::SourceEditor</name>
    <message>
        <source>Lesson source</source>
        <translation>Fuente de la lección</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>✗ line %1, column %2: %3</source>
        <translation>✗ línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>✓ No mistakes. Ctrl+R runs it.</source>
        <translation>✓ Sin errores. Ctrl+R la ejecuta.</translation>
    </message>
    <message>
        <source>✗ One mistake: it cannot run yet.</source>
        <translation>✗ Un error: todavía no se puede ejecutar.</translation>
    </message>
    <message>
        <source>✗ %1 mistakes: it cannot run yet.</source>
        <translation>✗ %1 errores: todavía no se puede ejecutar.</translation>
    </message>
</context>
<context>
    <name>halfclose::StageStrip</name>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
</context>
<context>
    <name>halfclose::StatusLine</name>
    <message>
        <source>Click, or press End, to go back to the live end</source>
        <translation>Haga clic, o pulse Fin, para volver al final en vivo</translation>
    </message>
</context>
<context>
    <name>halfclose::StepEditor</name>
    <message>
        <source>Change a step</source>
        <translation>Cambiar un paso</translation>
    </message>
    <message>
        <source>Run from here</source>
        <translation>Ejecutar desde aquí</translation>
    </message>
    <message>
        <source>Run the lesson again to this step, and go on with it as it is now (Enter)</source>
        <translation>Ejecuta de nuevo la lección hasta este paso y sigue con él tal como está ahora (Intro)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Leave the step as it was (Escape)</source>
        <translation>Deja el paso como estaba (Escape)</translation>
    </message>
    <message>
        <source>(%1) on %2: change the call, an argument or what is expected</source>
        <translation>(%1), %2: cambie la llamada, un argumento o lo que se espera</translation>
    </message>
    <message>
        <source>The code of step (%1)</source>
        <translation>El código del paso (%1)</translation>
    </message>
    <message>
        <source>Enter runs again to (%1) and goes on from there; Escape leaves it.</source>
        <translation>Intro ejecuta de nuevo hasta (%1) y sigue desde ahí; Escape lo deja.</translation>
    </message>
</context>
<context>
    <name>halfclose::StepTableModel</name>
    <message>
        <source>may go on</source>
        <translation>puede seguir</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>punto de interrupción</translation>
    </message>
</context>
<context>
    <name>halfclose::StepTableView</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>halfclose::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
</context>
<context>
    <name>halfclose::TransportBar</name>
    <message>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>Al principio (Inicio)</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Paso atrás</translation>
    </message>
    <message>
        <source>Step back (Left)</source>
        <translation>Paso atrás (Izquierda)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step: the next call happens now (Right, F10)</source>
        <translation>Paso: la próxima llamada ocurre ahora (Derecha, F10)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation>A qué velocidad se reproduce</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Step server</source>
        <translation>Paso del servidor</translation>
    </message>
    <message>
        <source>Step client</source>
        <translation>Paso del cliente</translation>
    </message>
    <message>
        <source>The server&apos;s next call happens now (Ctrl+2)</source>
        <translation>La próxima llamada del servidor ocurre ahora (Ctrl+2)</translation>
    </message>
    <message>
        <source>The client&apos;s next call happens now (Ctrl+1)</source>
        <translation>La próxima llamada del cliente ocurre ahora (Ctrl+1)</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Velocidad: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Espacio)</translation>
    </message>
</context>
<context>
    <name>halfclose::VerdictStrip</name>
    <message>
        <source>%1 sent</source>
        <translation>%1 enviados</translation>
    </message>
    <message>
        <source>%L1 delivered</source>
        <translation>%L1 llegados</translation>
    </message>
    <message>
        <source>%L1 read</source>
        <translation>%L1 leídos</translation>
    </message>
    <message>
        <source>✗ %L1 lost</source>
        <translation>✗ %L1 perdidos</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>ninguno perdido</translation>
    </message>
    <message>
        <source>no message bytes</source>
        <translation>ningún byte de mensajes</translation>
    </message>
    <message>
        <source>disconnect data %1 ✓ read</source>
        <translation>datos de desconexión %1 ✓ leídos</translation>
    </message>
    <message>
        <source>disconnect data %1 … not read</source>
        <translation>datos de desconexión %1 … sin leer</translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation>Mostrar la llamada</translation>
    </message>
    <message>
        <source>Show the call that caused this</source>
        <translation>Mostrar la llamada que causó esto</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>Todavía no hay conexión.</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Veredicto: %1</translation>
    </message>
</context>
<context>
    <name>halfclose::ViewBar</name>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>API names</source>
        <translation>Nombres de la API</translation>
    </message>
    <message>
        <source>SPI names</source>
        <translation>Nombres de la SPI</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Logical time</source>
        <translation>Tiempo lógico</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Tiempo real</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Layers:</source>
        <translation>Capas:</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>The calls of the applications, and what they are told</source>
        <translation>Las llamadas de las aplicaciones y lo que se les indica</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>The calls of the service providers below them</source>
        <translation>Las llamadas de los proveedores de servicios que hay debajo</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Cable</translation>
    </message>
    <message>
        <source>What goes over the connection</source>
        <translation>Lo que pasa por la conexión</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>The kernel&apos;s TCP states</source>
        <translation>Los estados TCP del núcleo</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>Capa: %1</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Save what is shown as a picture, a text or a trace (Ctrl+E)</source>
        <translation>Guardar lo que se muestra como imagen, texto o traza (Ctrl+E)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>%1 provider</source>
        <translation>Proveedor de %1</translation>
    </message>
    <message>
        <source>Run every order in which the steps can end, and choose among them (Ctrl+Shift+E)</source>
        <translation>Ejecuta todos los órdenes en que pueden terminar los pasos, y elige entre ellos (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>Explorar…</translation>
    </message>
    <message>
        <source>Explore (%1)…</source>
        <translation>Explorar (%1)…</translation>
    </message>
    <message>
        <source>Explore every interleaving</source>
        <translation>Explorar todas las intercalaciones</translation>
    </message>
    <message>
        <source>Explore every interleaving: %1 found</source>
        <translation>Explorar todas las intercalaciones: %1 encontradas</translation>
    </message>
</context>
</TS>
