# Lo que dice el programa, en español de América Latina.

## Menus

menu-file = Archivo
menu-go = Ir
menu-view = Ver
menu-analyse = Analizar
menu-brief = Exponer
menu-help = Ayuda
menu-language = Idioma
menu-lens = Lente
menu-reading = Lectura

## Commands

command-open-dossier = Abrir dosier…
    .help = Leer otro dosier (JSON) y mostrarlo.
command-attach-document = Adjuntar documento…
    .help = Poner el documento fuente detrás de sus pasajes, para leer el texto original.
command-new-dossier-from-document = Nuevo dosier a partir de un documento…
    .help = Crear un dosier a partir de un documento, coloreado según los países que menciona.
command-save-dossier-as = Guardar dosier como…
    .help = Escribir el dosier en un archivo (JSON), para abrirlo de nuevo más tarde.
command-library = Biblioteca…
    .help = Listar los documentos que se adjuntaron, para volver a adjuntarlos o quitarlos.
command-open-link = Abrir enlace…
    .help = Mirar como dice un enlace que alguien ha enviado.
command-copy-link = Copiar enlace a esta vista
    .help = Poner en el portapapeles un enlace que muestra esta vista a un colega.
command-export-claims = Exportar afirmaciones como CSV…
    .help = Escribir en un archivo las afirmaciones mostradas, en las filas y columnas de la tabla.
command-quit = Salir
    .help = Cerrar la ventana.
command-search-or-command = Buscar o ejecutar…
    .help = Buscar países, afirmaciones, pasajes, palabras de los documentos y comandos.
command-back = Atrás
    .help = Volver a lo que se miraba antes.
command-forward = Adelante
    .help = Deshacer la vuelta atrás.
command-overview = Panorama
    .help = No seleccionar nada y mostrar el panorama.
command-next-country = País siguiente
    .help = Seleccionar el país siguiente por nombre.
command-previous-country = País anterior
    .help = Seleccionar el país anterior por nombre.
command-fly-to-selection = Volar a la selección
    .help = Acercar el país seleccionado; desde un pasaje, abrir su primera afirmación.
command-find-in-document = Buscar en el documento
    .help = Buscar palabras en el documento que se lee.
command-explore = Explorar
    .help = Mostrar el mapa con el panel lateral.
command-read = Leer
    .help = Mostrar solo el documento.
command-map-and-reader = Mapa y lector
    .help = Mostrar el documento junto al mapa.
command-zoom-in = Acercar
    .help = Ampliar el mapa.
command-zoom-out = Alejar
    .help = Reducir el mapa.
command-fit-the-region = Ajustar a la región
    .help = Mostrar toda América Latina y el Caribe.
command-pan-left = Desplazar a la izquierda
    .help = Ir hacia el oeste.
command-pan-right = Desplazar a la derecha
    .help = Ir hacia el este.
command-pan-up = Desplazar hacia arriba
    .help = Ir hacia el norte.
command-pan-down = Desplazar hacia abajo
    .help = Ir hacia el sur.
command-arms-sales = Ventas de armas
    .help = Mostrar u ocultar los signos de las ventas de armas.
command-energy-projects = Proyectos de energía
    .help = Mostrar u ocultar los signos de los proyectos de energía.
command-basing-talks = Conversaciones sobre bases
    .help = Mostrar u ocultar los signos de las conversaciones sobre bases.
command-shade-by-receptivity = Colorear por receptividad
    .help = Colorear los países según la clase que les asigna la fuente.
command-shade-by-claims = Colorear por afirmaciones
    .help = Colorear los países según el número de afirmaciones sobre los temas mostrados.
command-shade-by-evidence = Colorear por sustento
    .help = Colorear los países según el número de pasajes que los sustentan.
command-shade-by-mentions = Colorear por menciones
    .help = Colorear los países según cuántas veces los mencionan los documentos adjuntos.
command-graticule = Retícula
    .help = Mostrar u ocultar un meridiano y un paralelo cada diez grados.
command-side-panel = Panel lateral
    .help = Mostrar u ocultar el panel junto al mapa.
command-projector-theme = Tema para proyector
    .help = Oscuro para una sala oscura, o claro de nuevo.
command-background-none = Fondo: ninguno
    .help = Dibujar el mapa en colores lisos con áreas verdaderas, sin teselas.
command-background-openstreetmap = Fondo: OpenStreetMap
    .help = Dibujar el mapa sobre teselas descargadas de OpenStreetMap, en Web Mercator.
command-background-pmtiles-file = Fondo: archivo PMTiles…
    .help = Dibujar el mapa sobre las teselas de un archivo local, en Web Mercator.
command-reduce-motion = Reducir el movimiento
    .help = Saltar en vez de volar, o volver a volar.
command-full-screen = Pantalla completa
    .help = Llenar la pantalla, o volver a la ventana.
command-language-english = Language: English
    .help = Show the interface in English.
command-language-spanish = Idioma: español
    .help = Mostrar la interfaz en español.
command-language-portuguese = Idioma: português
    .help = Mostrar a interface em português.
command-matrix = Matriz
    .help = Mostrar los países por tema o por etapa.
command-table-of-claims = Tabla de afirmaciones
    .help = Enumerar todas las afirmaciones en filas, para ordenarlas y copiarlas.
command-compare-countries = Comparar países
    .help = Mostrar dos o tres países uno al lado del otro.
command-parties = Actores
    .help = Enumerar vendedores, empresas, funcionarios y grupos con sus afirmaciones.
command-filters = Filtros
    .help = Mostrar por qué se pueden filtrar las afirmaciones, con recuentos, u ocultarlo.
command-clear-the-filter = Quitar el filtro
    .help = Volver a mostrar todas las afirmaciones.
command-timeline = Cronología
    .help = Mostrar abajo las afirmaciones por año, u ocultarlas.
command-play-the-timeline = Reproducir la cronología
    .help = Hacer avanzar los años que se miran, o detenerlos.
command-next-reading = Lectura siguiente
    .help = Tomar la fuente en la siguiente forma en que puede leerse.
command-about-the-reading = Sobre la lectura
    .help = Decir cómo entiende la fuente la lectura elegida y qué cambia.
command-why-this-shade = Por qué este color
    .help = Mostrar regla, lecturas, pasajes y la nota de quien codificó detrás de la clase del país, o volver a él.
command-copy-profile = Copiar perfil
    .help = Poner el perfil del país en el portapapeles como texto, con citas.
command-export-profile = Exportar perfil como Markdown…
    .help = Escribir el perfil del país en un archivo.
command-keys-and-about = Teclas y acerca de
    .help = Listar las teclas y decir qué es este programa.

## Topics

topic-arms = Ventas de armas
topic-energy = Proyectos de energía
topic-basing = Conversaciones sobre bases
topic-covert-arms = Armas encubiertas
topic-finance = Préstamos y finanzas
topic-space = Espacio
topic-intelligence = Inteligencia
topic-narcotics = Narcóticos
topic-diplomacy = Diplomacia
topic-trade = Comercio
topic-organisation = Organizaciones
topic-visit = Visitas

## Stages, firmest first

stage-delivered = entregado
stage-occurred = ocurrido
stage-ongoing = en curso
stage-signed = firmado
stage-planned = previsto
stage-discussed = conversado
stage-offered = ofrecido
stage-sought = solicitado
stage-possible = posible
stage-refused = rechazado
stage-none = juicio

## Bases, strongest first

basis-flat = directa
    .help = el autor lo afirma
basis-hedged = matizada
    .help = el autor lo afirma, con reservas
basis-inferred = inferida
    .help = el autor lo concluye
basis-attributed = atribuida
    .help = lo dijo una persona o entidad nombrada
basis-reported = según informes
    .help = lo dijo la prensa, o informes anónimos o nacionales
basis-quoted = citada
    .help = palabras de un tercero

## Dates

when-in = { $about ->
    [yes] hacia { $year }
   *[no] { $year }
}
when-from-to = { $about ->
    [yes] hacia { $first } a { $last }
   *[no] { $first } a { $last }
}
when-since = { $about ->
    [yes] desde hacia { $year }
   *[no] desde { $year }
}
when-until = { $about ->
    [yes] hasta hacia { $year }
   *[no] hasta { $year }
}

## Counts

n-claims = { $count ->
    [0] ninguna afirmación
    [one] { $count } afirmación
   *[other] { $count } afirmaciones
}
n-passages = { $count ->
    [0] ningún pasaje
    [one] { $count } pasaje
   *[other] { $count } pasajes
}
n-mentions = { $count ->
    [0] ninguna mención
    [one] { $count } mención
   *[other] { $count } menciones
}
range-claims = { $count ->
    [1] { $range } afirmación
   *[other] { $range } afirmaciones
}
range-passages = { $count ->
    [1] { $range } pasaje
   *[other] { $range } pasajes
}
range-mentions = { $count ->
    [1] { $range } mención
   *[other] { $range } menciones
}

## Lenses

lens-receptivity = Receptividad
    .help = Colorear los países según la clase que les asigna la fuente.
lens-claims = Afirmaciones
    .help = Colorear los países según el número de afirmaciones sobre los temas mostrados.
lens-evidence = Sustento
    .help = Colorear los países según el número de pasajes que los sustentan.
lens-mentions = Menciones
    .help = Colorear los países según cuántas veces los mencionan los documentos adjuntos.

## Standings

standing-named = Nombrado sin calificación
standing-unmentioned = No nombrado en la fuente

## Legend

legend-claims = Afirmaciones por país
legend-any-topic = Sobre cualquier tema
legend-evidence = Pasajes por país
legend-evidence-note = Tras la clase y las afirmaciones
legend-mentions = Menciones por país
legend-stripes = Franjas: clase según otra lectura
legend-thin = Rayado: escaso, { $most } o menos
legend-documents-none = Adjunte un documento para contar en él
legend-documents = En { $documents }
legend-signs = Cómo leer los signos
legend-unfold = Desplegar la leyenda
legend-fold = Plegar la leyenda
legend-as-of = Situación: { $date }
legend-show = Mostrar { $topic }
    .help = Mostrar u ocultar; doble clic para mostrar solo este
legend-add = + { $topic } { $count }
    .help = Mostrar en el mapa

## Panel: a tier

tier-title = { $what } por país
tier-elsewhere = El mapa muestra ahora otra cosa.
tier-how-claims = Afirmaciones que atañen al país, sobre los temas mostrados en la leyenda. Las que cuentan el mismo hecho se cuentan una sola vez; las que tratan de la región en su conjunto no se asignan a ningún país.
tier-how-evidence = Pasajes en que se apoyan la clase y las afirmaciones del país, contado cada uno una sola vez. { $most } o menos son sustento escaso: un cuadro que una sola frase podría cambiar.
tier-how-mentions = Cuántas veces los documentos adjuntos nombran al país, a su gente o a su gobierno, esté codificado o no.

## Panel

panel-digests = Los pasajes se muestran como resúmenes en nuestras propias palabras.
panel-detach = Separar
panel-countries = Países y territorios  { $count }

## Panel: overview

overview-about = Asunto: { $subject }
overview-as-of = situación: { $date }
overview-hint = Haga clic en un país, un signo o una línea de la leyenda: sus pasajes aparecen aquí.
overview-problems = Problemas  { $count }
overview-sources = { $count ->
    [one] Fuente
   *[other] Fuentes
}
overview-passages = { $count ->
    [one] { $count } pasaje
   *[other] { $count } pasajes
}
overview-paragraphs = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
}
overview-classes = Clases y sus reglas
overview-topics = Afirmaciones por tema
overview-regional = { $count ->
    [one] { $count } regional
   *[other] { $count } regionales
}
overview-objectives = Objetivos
overview-instruments = Instrumentos
overview-recommendations = Recomendaciones
overview-overt = { $entry } (abierto)
overview-covert = { $entry } (encubierto)
overview-illustrated = Ilustrado por
overview-oddities = Anomalías en la fuente  { $count }

## Panel: a class

standing-named-rule = La fuente nombra estos países y no dice cuán receptivos son. Eso no es una calificación baja: el mapa los raya.
standing-unmentioned-rule = La fuente no nombra en absoluto estos países y territorios. El silencio no es una calificación baja: el mapa los deja lisos.
class-unknown = No hay tal clase
class-rule = Regla
class-passages = Pasajes
class-empty = Ninguno según esta lectura.
class-readings = Lecturas de la fuente

## Panel: a topic

topic-counted = { $count } en este dosier; las afirmaciones de un mismo grupo se cuentan una vez.
topic-by-country = Por país
topic-regional = Sobre la región en su conjunto  { $count }
topic-regional-none = Ninguna.
topic-regional-note = Se listan aquí, no se dibujan en ningún país.
topic-groups = { $topic }  { $facts } ({ $claims } afirmaciones, cada grupo contado una vez)

## Panel: a country

country-claims = Afirmaciones
country-no-claim = El dosier no tiene ninguna afirmación sobre { $country }.
country-regional = Lo que dice de la región en su conjunto está en el panorama, por tema.
country-why = ¿Por qué este color?
country-what = ¿Qué significa eso?
country-under-reading = { $class } según la lectura { $reading }
country-otherwise = La frase puede leerse de otro modo: { $readings }.
country-mentioned = { $count ->
    [one] Mencionado en { $count } párrafo
   *[other] Mencionado en { $count } párrafos
}
country-mentioned-more = y { $count } más
country-mentioned-show = Mostrar el párrafo

## Panel: a claim

claim-unknown = No hay tal afirmación
claim-unknown-id = El dosier no tiene la afirmación “{ $id }”.
claim-regional = La región en su conjunto
claim-regional-note = listada, no dibujada en ningún país
claim-passages = { $count ->
    [one] Su pasaje
   *[other] Sus pasajes
}
claim-id = Afirmación { $id }
claim-placed-none = El documento no indica lugar; el signo está solo en el país.
claim-placed-region = El documento habla de la región.
claim-placed-country = Situada en el país, sin más precisión.
claim-placed-pair = Entre dos países: el enlace no es una ruta.
claim-placed-area = El documento nombra una zona; el signo está solo en el país.
claim-placed-point = El documento nombra un lugar; el signo está solo en el país.
claim-denied = negado · { $stage }
claim-hedge = el matiz del propio documento
claim-place = Lugar: { $place }
claim-counted-with = Contada una vez junto con
claim-contradicted = Contradicha por
claim-elsewhere = no está en este dosier
claim-item = { $quantity } { $unit } de { $item }
claim-item-written = { $item } (escrito “{ $written }”)
claim-somebody = alguien
claim-odd = Anomalía en la fuente
claim-outside = El conocimiento externo dice otra cosa
claim-outside-issue = Conocimiento externo: { $issue }

## Panel: a passage

passage-unknown = El pasaje { $id } no está en este dosier
passage-show = Mostrar el pasaje en su párrafo
passage-open = Abrir en el lector
    .help = Mostrar allí el documento completo
passage-title = Pasaje { $place }
passage-rests = Lo que se apoya en él
passage-rests-class = La clase de { $country }
passage-rests-rule = La regla de “{ $class }”
passage-rests-nothing = Nada todavía.
passage-digest = Resumen, en nuestras palabras
passage-not-found = no hallado en el documento adjunto
passage-attach = Adjuntar…
    .help = Adjuntar el documento para leerlo
passage-note = ¶{ $paragraph }, nota { $note }
passage-notes = ¶{ $paragraph }, notas { $notes }
paragraph-gone = El documento ya no está adjunto ni en la biblioteca.

## Panel: a proposed place

proposal-place = Lugar propuesto: { $place }
proposal-place-of = Lugar propuesto { $number } de { $count }: { $place }
proposal-here = ¶{ $paragraph }, como dice el ancla
proposal-elsewhere = ¶{ $paragraph } en vez de ¶{ $expected }
proposal-same = { $place }, con las palabras del ancla
proposal-near = { $count ->
    [one] { $place }, { $count } carácter distinto
   *[other] { $place }, { $count } caracteres distintos
}
proposal-accepted = Aceptado por usted en ¶{ $paragraph }
proposal-withdraw = Retirar la aceptación
proposal-accept = Aceptar este lugar
proposal-accept-of = Aceptar este lugar { $number } de { $count }
proposal-leave = Dejar
    .help = Conservar el resumen y no mostrar propuestas por ahora
proposal-leave-of = Dejar { $number } de { $count }
proposal-more = y { $count } más; el ancla necesita un prefijo o un sufijo

## Attached documents

tally-none = aún sin pasajes
tally-found = { $count } de { $total } anclas halladas
tally-accepted = { $count ->
    [one] { $count } aceptada por usted
   *[other] { $count } aceptadas por usted
}
tally-moved = { $count } en otro párrafo
tally-near = { $count } casi
tally-failed = { $count } no

## Signs

sign-stack = tantas afirmaciones; un clic las abre en abanico
sign-link = un proyecto entre dos países, no una ruta
sign-disc = un territorio demasiado pequeño para verse
sign-filled = entregado, hecho o en marcha
sign-long-dash = firmado
sign-short-dash = previsto
sign-dotted = conversado, ofrecido, solicitado o posible
sign-crossed = rechazado o negado
sign-thin = un juicio, no un trato
sign-mixed = varias etapas
sign-crisp = el autor lo afirma
sign-fuzzy = matizado, inferido, según informes o citado

## Map

map-name = Mapa de América Latina
map-equal-area = Tierra: Natural Earth · Lambert equivalente
map-mercator = Tierra: Natural Earth · Web Mercator
map-tiles-of = { $land } · Teselas: { $name }
map-no-network = No se puede acceder a OpenStreetMap; el mapa se dibuja sin él
map-no-tile = { $path }: aquí no se puede mostrar ninguna de sus teselas; el mapa se dibuja sin él
map-not-safe = No se puede acceder a OpenStreetMap de forma segura ({ $error }); el mapa se dibuja sin él
map-tiles-url = tiles_url en la configuración es “{ $url }”; se esperaba http(s)://… con { "{z}" }, { "{x}" } y { "{y}" }
map-kilometres = { $length } km
map-metres = { $length } m

## Dialogs

dialog-document = Adjuntar documento
    .help = El documento fuente en PDF, DOCX, ODT, HTML, Markdown o texto sin formato. El panel muestra entonces su texto, con cada pasaje marcado en su párrafo. Se guarda una copia en su biblioteca.
dialog-dossier = Abrir dosier
    .help = Un dosier es un archivo JSON del formato cartouche-dossier/1.
dialog-tiles = Dibujar sobre un archivo PMTiles
    .help = Un archivo PMTiles (versión 3) de teselas PNG o JPEG. El mapa se dibuja sobre él en Web Mercator, sin usar la red.
dialog-beginning = Nuevo dosier a partir de un documento
    .help = Un documento en PDF, DOCX, ODT, HTML, Markdown o texto sin formato. Pasa a ser la única fuente de un dosier sin afirmaciones, y el mapa se colorea según los países que menciona.
dialog-choose = Elegir un archivo…
dialog-path = o escriba su ruta:
dialog-open = Abrir
dialog-cancel = Cancelar
dialog-close = Cerrar
dialog-saving = Guardar dosier como
    .help = Un archivo JSON del formato cartouche-dossier/1. No contiene los documentos; se vuelven a encontrar donde están, o en su biblioteca.
dialog-save = Guardar
files-documents = Documentos
files-dossiers = Expedientes
files-tiles = Archivos PMTiles
files-links = Enlaces
files-all = Todos los archivos
unplaced-title = No es una fuente de este dosier
unplaced-question = No contiene ninguna de las anclas del dosier. ¿Qué es?
unplaced-begin = Crear un nuevo dosier a partir de él
unplaced-attach = Adjuntar a { $source }

## Help

help-about = Versión { $version }. Un mapa de exposición en el que cada signo lleva al pasaje en que se apoya. Tierra: Natural Earth, dominio público.
help-command = { $title }: { $help }
help-map = En el mapa: arrastre para desplazarlo, use la rueda o pellizque para ampliarlo en torno al puntero, haga clic para seleccionar y doble clic para volar hasta allí. En la leyenda: haga clic en un nombre para ver su regla y sus pasajes, en una casilla para mostrar u ocultar, y doble clic en una casilla para mostrar solo ese tema.

## Importing

importing-reading = Leyendo { $name }
importing-cancel = Cancelar la lectura de { $name }

## Library

library-title = Biblioteca
library-about = Cada documento que se adjunta se conserva aquí, para que un pasaje lo vuelva a encontrar si el archivo cambió de lugar. Nada de ello sale de esta computadora.
library-empty = La biblioteca está vacía.
library-attach = Adjuntar
library-begin = Nuevo dosier
library-remove = Quitar
library-entry = { $count ->
    [one] { $file } · { $count } palabra · { $size } · añadido el { $day }
   *[other] { $file } · { $count } palabras · { $size } · añadido el { $day }
}
library-bytes = { $count } bytes
library-kilobytes = { $count } kB
library-megabytes = { $count } MB

## Notices

notice-attached = Adjuntado { $name }: { $tally }
notice-changed = { $name } ha cambiado desde la última vez: { $tally }
notice-begun = { $count ->
    [one] Nuevo dosier “{ $title }”: { $count } párrafo, aún sin afirmaciones
   *[other] Nuevo dosier “{ $title }”: { $count } párrafos, aún sin afirmaciones
}
notice-begun-name = nuevo dosier “{ $title }”
notice-problem = { $name }: { $problem }
notice-problems = { $name }: { $problem } (y { $count } más)
notice-not-again = El documento de la última vez no está disponible, por lo que se muestran resúmenes: { $reason }
notice-kept-old = { $path } ha cambiado; se muestra el texto de la última vez, de la biblioteca. Adjúntelo de nuevo para leer el nuevo
notice-kept-gone = { $path } ya no está; su texto se muestra desde la biblioteca
notice-dismiss = Descartar el aviso
notice-saved = Guardado { $path }
notice-not-saved = { $path }: no se guardó: { $reason }
notice-file-exists = { $path }: ya hay un archivo; elíjalo en el cuadro de diálogo de archivos para reemplazarlo
notice-settings-not-saved = no se pueden guardar los ajustes: { $reason }
notice-not-kept = { $path }: cambió desde que se adjuntó, por lo que la biblioteca no lo tiene; adjúntelo de nuevo
notice-no-library = No hay carpeta para una biblioteca
notice-no-thread = No se puede empezar el trabajo: { $reason }

## Filters

filters-title = Filtros
facet-topic = Tema
facet-stage = Etapa
facet-basis = Respaldo
facet-assertion = Aserción
facet-country = País
facet-class = Clase
facet-reading = Lectura
facet-party = Actor
facet-source = Fuente
facet-anomaly = Anomalía
facet-date = Fecha
facet-words = Texto
assertion-asserted = Afirmado
assertion-hedged = Matizado o referido
assertion-denied = Negado o rechazado
reading-depends = Depende de la lectura
reading-settled = Igual en toda lectura
oddity-internal = Anomalía en la propia fuente
oddity-outside = El conocimiento externo difiere
oddity-nothing = Sin anomalías
filters-close = Ocultar los filtros
filters-words = Palabras en las afirmaciones
filters-how = Clic para elegir, doble clic para elegir solo esto
filters-fewer = Mostrar menos
filters-more = Mostrar { $count } más
filters-region = La región en su conjunto
filters-tally = { $shown } de { $all } afirmaciones
filters-take-away = Quitar { $choice }
filters-clear = Quitar todo
filters-nothing = Nada coincide.
filters-nothing-at-all = Nada coincide, y ningún filtro por sí solo lo impide: quite todo.
filters-drop = Quitar { $facet }: deja { $count }
filters-years = { $from } a { $to }
filters-since = desde { $from }
filters-until = hasta { $to }
filters-any-year = cualquier año
filters-certainly = { $years }, solo seguras
filters-from = Desde
filters-to = hasta
filters-certain = Solo fechas ciertas
filters-undated = Sin fecha
filters-saved = Filtros guardados
filters-forget = Olvidar { $name }
filters-name = Nombre
filters-save = Guardar

## Timeline

timeline-title = Cronología
timeline-all = Todos los años y sin fecha
timeline-and-undated = { $years } y sin fecha
timeline-only-undated = Solo sin fecha
timeline-value = { $what }, { $claims }
timeline-years = Años
timeline-bin = Sin fecha: { $claims }
timeline-certain = seguro
    .help = La fecha abarca el año con seguridad.
timeline-possible = posible
    .help = La fecha puede abarcar el año: es aproximada, incierta o abierta. Un extremo abierto llega hasta el año del dosier.
timeline-undated = sin fecha
    .help = Afirmaciones sin fecha. Un clic en la casilla las muestra o deja de mostrarlas.
timeline-certain-only = Solo seguras
timeline-play = Reproducir
timeline-pause = Pausa
timeline-speed-half = Medio año por segundo
timeline-speed-one = Un año por segundo
timeline-speed-two = Dos años por segundo
timeline-a-second = años/s
timeline-clear = Todas las fechas
timeline-earlier = { $count } antes de { $year }
timeline-later = { $count } después de { $year }
timeline-of-year = { $certain } seguras, { $possible } posibles
timeline-how = Clic: ver este año. Arrastrar: ver varios. Ctrl y clic: sus afirmaciones.
timeline-no-dates = Ninguna afirmación de este dosier tiene fecha.
dated-none = Sin fecha
dated-before = Antes: { $year }
dated-after = Después: { $year }
dated-certain = Con seguridad en este año  { $count }
dated-possible = Posiblemente en este año  { $count }
dated-filtered = { $count ->
    [one] El filtro deja fuera { $count } afirmación más.
   *[other] El filtro deja fuera { $count } afirmaciones más.
}
dated-in-the-palette = Afirmaciones de { $year }

## Matrix

matrix-title = Matriz
matrix-topics = Temas
matrix-stages = Fases
matrix-country = País
matrix-class = Clase
matrix-all = Todo
matrix-region = La región en su conjunto
matrix-note = Cada hecho cuenta una vez: un total puede ser menor que la suma de sus celdas.
    .help = Una afirmación sobre dos países figura en ambas filas, y las que cuentan un mismo hecho pueden estar en varias celdas. En un total cada una es una sola.
matrix-head = Clic o Intro: ordenar. Ctrl+clic o espacio: filtrar.
matrix-cell-keys = Clic o espacio: filtrar. Doble clic o Intro: abrir. Ctrl+Intro: en el mapa.
matrix-cell-name = { $place }, { $column }: { $gist }
matrix-head-name = { $name }: { $gist }
gist-nothing = ninguna afirmación
gist-firmest = lo más firme: { $stage }
gist-firmest-hedged = lo más firme: { $stage }, solo con reservas o según terceros
gist-judgments = solo juicios
gist-judgments-hedged = solo juicios, con reservas o según terceros
gist-denied-only = solo negado o rechazado
gist-denied = { $count ->
    [one] { $count } de ellas negada o rechazada
   *[other] { $count } de ellas negadas o rechazadas
}
gist-beyond = { $stage } solo consta con reservas o según terceros
gist-grouped = de { $count } afirmaciones, cada grupo contado una vez

## Compare

compare-title = Comparar
compare-button = Comparar
compare-button-off = No comparar más
compare-add = Añadir un país
compare-column = País { $number }
compare-remove = Quitar { $country }
compare-seek = Escriba un nombre
compare-empty = Dos o tres países, uno al lado de otro
compare-how = Añádalos aquí, con Ctrl+clic en el mapa o con «Comparar» en la página de un país.
compare-nothing = nada en este expediente
compare-filtered = nada que el filtro deje pasar
compare-class = Clase
compare-classes-differ = difiere
compare-depends = depende de la lectura
compare-stages = Fases
compare-denied = negado o rechazado
compare-denied-counted = { $count ->
    [one] { $count } negado o rechazado
   *[other] { $count } negados o rechazados
}
compare-possible = { $count ->
    [one] { $count } posible
   *[other] { $count } posibles
}
compare-card-denied = negado · { $stage }
compare-hedged = { $count } con reservas o según terceros
compare-only = solo { $country }
compare-firmest-differs = difiere la fase más firme
compare-kept-one = Para comparar: { $names }. Añada otro.
compare-kept = Para comparar: { $names }. C los muestra uno al lado de otro.

## Parties

parties-title = Actores
parties-counted = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
parties-filtered = De las afirmaciones que deja el filtro.
parties-search = Buscar nombres y papeles
parties-sort = Ordenar por
parties-by-facts = hechos
parties-by-name = nombre
parties-states = Estados
parties-supply = De quienes se dice que venden, suministran, prestan o construyen
parties-receive = De quienes se dice que compran, reciben, piden o usan
parties-speak = De quienes se dice que hablan o informan
parties-else = En otros papeles
parties-nobody = Nadie aquí.
parties-region = La región en su conjunto
parties-how = Una cinta es tan ancha como hechos hay, incluidos los matizados y los negados. Un hecho que concierne a varios países está en cada uno.
parties-both = Clic para filtrar por ambos
party-filter = Filtrar por esta parte
party-links = Mostrar vínculos
party-no-claim = El filtro no deja ninguna afirmación con esta parte.
party-countries = Países

## Claims

table-title = Afirmaciones
table-count = { $claims ->
    [0] ninguna afirmación
    [one] { $claims } afirmación, { $facts ->
        [one] { $facts } hecho
       *[other] { $facts } hechos
    }
   *[other] { $claims } afirmaciones, { $facts ->
        [one] { $facts } hecho
       *[other] { $facts } hechos
    }
}
    .help = Las afirmaciones que cuentan el mismo hecho se cuentan una sola vez.
table-region = la región
table-denied = negado · { $stage }
table-columns = Columnas
    .help = Elegir qué columnas se muestran.
table-reset = Como al principio
    .help = Las columnas, los anchos y el orden del primer inicio.
table-copy = Copiar
    .help = Copiar las filas seleccionadas, o todas si no hay ninguna, con tabulaciones entre celdas.
table-copied = { $count ->
    [one] { $count } fila copiada
   *[other] { $count } filas copiadas
}
table-export = Exportar…
    .help = Escribir estas filas y columnas en un archivo CSV.
table-exported = { $count ->
    [one] { $count } afirmación escrita en { $path }
   *[other] { $count } afirmaciones escritas en { $path }
}
table-empty = Ninguna afirmación pasa el filtro.
table-sorted-up = { $column }, ascendente
table-sorted-down = { $column }, descendente
table-sort-help = Ordenar por esta columna; con Mayús, donde la primera dice lo mismo.
table-width = Ancho de { $column }
column-countries = País
column-topic = Tema
column-stage = Etapa
column-basis = Base
column-hedge = Reserva
column-date = Fecha
column-parties = Actores
column-items = Objetos
column-amount = Importe
column-place = Lugar
column-group = Grupo
column-passages = Pasajes
column-summary = Resumen
column-id = Id
dialog-table = Exportar afirmaciones como CSV
    .help = Las filas y columnas de la tabla en su orden, con identificador y grupo y junto a la etapa su base y su reserva, en UTF-8 y con encabezado (RFC 4180). Una celda que empieza como una fórmula lleva un apóstrofo. Un archivo que ya existe se reemplaza.

## Profile

totals-delivered = { $count ->
    [one] { $count } entregado
   *[other] { $count } entregados
}
totals-occurred = { $count ->
    [one] { $count } ocurrido
   *[other] { $count } ocurridos
}
totals-ongoing = { $count } en curso
totals-signed = { $count ->
    [one] { $count } firmado
   *[other] { $count } firmados
}
totals-planned = { $count ->
    [one] { $count } previsto
   *[other] { $count } previstos
}
totals-discussed = { $count ->
    [one] { $count } conversado
   *[other] { $count } conversados
}
totals-offered = { $count ->
    [one] { $count } ofrecido
   *[other] { $count } ofrecidos
}
totals-sought = { $count ->
    [one] { $count } solicitado
   *[other] { $count } solicitados
}
totals-judged = { $count ->
    [one] { $count } juicio
   *[other] { $count } juicios
}
totals-alleged = { $count ->
    [one] { $count } presunto
   *[other] { $count } presuntos
}
totals-contested = { $count ->
    [one] { $count } controvertido
   *[other] { $count } controvertidos
}
totals-denied = { $count ->
    [one] { $count } negado
   *[other] { $count } negados
}
profile-totals = Hechos por etapa según los afirma el autor. Presuntos: matizados, inferidos, informados, atribuidos, citados o apenas posibles. Un hecho contado más de una vez cuenta una vez, según su versión menos firme.
profile-filtered = { $shown } de { $all } afirmaciones, filtradas.
profile-thin = { $count ->
    [one] Evidencia escasa: hay { $count } pasaje detrás. Una sola frase podría cambiar el cuadro.
   *[other] Evidencia escasa: hay { $count } pasajes detrás. Una sola frase podría cambiar el cuadro.
}
profile-undated = { $count } sin fecha
profile-years = Hechos por año, { $from } a { $to }
profile-bar = { $years }: { $certain } con certeza, { $possible } posiblemente
profile-no-claim-left = El filtro no deja ninguna afirmación sobre { $country }.
profile-more-parties = y { $count } más
profile-framework = Marco  { $count }
framework-objective = Objetivo
framework-instrument = Instrumento
framework-recommendation = Recomendación
why-chip = { $class } en el panel
why-rule = Regla de la clase
why-named = La fuente nombra el país y no dice cuán receptivo es. No es una calificación baja: el mapa lo raya.
why-unmentioned = La fuente no nombra el país. El silencio no es una calificación baja: el mapa lo deja liso.
why-readings = Lecturas, y la clase que da cada una
why-reading = Qué cambia
why-reading-of = Qué cambia la lectura { $reading }
why-passages = Pasajes de la fuente
why-rule-passages = En los que se apoya la regla
why-no-passage = Ninguno.
why-note = Nota de quien codificó
why-note-whose = Escrita por quien codificó, no por la fuente
why-link = ¿por qué?
why-link-of = ¿Por qué { $country }?
reading-title = Lectura { $id }: { $label }
reading-unknown = No existe tal lectura
reading-present = El mapa muestra esta lectura.
reading-take = Leerlo así
reading-instead = En lugar de { $reading }
reading-same = No cambia ninguna clase.
reading-changed = Lectura { $here } en lugar de { $before }
reading-dismiss = Descartar lo que cambió la lectura


## Accessibility

spoken-on-the-map = Países y signos a la vista
spoken-country = { $country }, { $standing }, { $claims }
spoken-country-selected = { $country }, seleccionado: { $standing }, { $claims }{ $topics ->
    [0] { "" }
    [one] { " " }en { $topics } tema
   *[other] { " " }en { $topics } temas
}
spoken-stack = { $topic } en { $country }, { $claims }: { $stages }
spoken-claim = { $topic }, { $stage }, { $basis }: { $summary }
spoken-selected = Seleccionado: { $what }
spoken-nth = { $what }, { $nth } de { $count }
spoken-nothing = Nada seleccionado
spoken-tally-all = Sin filtro: { $claims }
keys-window = La ventana
keys-window-menus = Ir a los menús.
keys-window-tab = Ir al control siguiente o al anterior.
keys-window-press = Pulsar el control que tiene el anillo.
keys-window-leave = Dejar el control o el menú y volver al mapa.
keys-map-arrows = Seleccionar el país más cercano en esa dirección; dentro de un país, el signo más cercano.
keys-map-in = Volar al país; después, entrar en sus signos y en una pila.
keys-map-out = Volver a salir: de las afirmaciones de una pila y de los signos de un país.
keys-reader = Lector
keys-reader-pages = Pasar la página.
keys-reader-lines = Avanzar unas líneas donde el documento está solo.
keys-reader-copy = Copiar lo seleccionado.
keys-reader-hits = En el campo de búsqueda: ir al resultado siguiente o al anterior.
keys-timeline-move = Mover los años.
keys-timeline-grow = Abarcar un año más o uno menos.
keys-timeline-ends = Ir al primer año o al último.
keys-timeline-play = Reproducir o detener.
keys-timeline-year = Mostrar las afirmaciones del año.
keys-timeline-all = Dejar pasar de nuevo todos los años.
keys-table-rows = Seleccionar la fila de arriba o la de abajo.
keys-table-pages = Subir o bajar una página.
keys-table-ends = Ir a la primera fila o a la última.
keys-table-mark = Marcar la fila; marcar las filas hasta la siguiente.
keys-table-open = Mostrar la afirmación en el mapa.
keys-table-copy = Copiar las filas marcadas.
keys-parties = Seleccionar la parte de arriba o la de abajo.
keys-search = Recorrer lo encontrado y elegir.
keys-present = Al presentar
keys-present-next = El tema o la escena siguiente.
keys-present-previous = El anterior.
keys-present-ends = La primera escena o la última.
keys-present-number = La escena con un número.
keys-present-country = Ir al país cuyo nombre se escribe; la tecla siguiente vuelve.
keys-present-evidence = El pasaje que respalda la imagen en un tercio de la pantalla, o de nuevo la imagen.
keys-present-black = La pantalla en negro o en blanco.
keys-present-aids = Un foco o una lupa alrededor del puntero.
keys-present-presenter = La ventana del presentador, con notas y lo que sigue.
keys-present-end = Dejar de presentar; la ventana queda como estaba.

## View

dialog-link = Abrir enlace
    .help = Un enlace empieza con cartouche://view? y muestra una vista de un expediente. Péguelo abajo, o elija un archivo (.cartouche) que contenga uno.
link-bad = No se puede seguir el enlace: { $reason }.
link-other-dossier = El enlace es una vista del expediente «{ $other }»; está abierto «{ $open }».
link-unknown = Partes del enlace no se conocen aquí y se omitieron: { $parts }
palette-link = Intro: mirar como dice este enlace
state-broken = La vista de la última vez no se entiende y se omitió: { $reason }

## Export

account-as-of = Al { $date }.
account-reading = Leído de la manera { $id }: { $label }.
account-filter = Solo las afirmaciones que deja un filtro: { $filter }.
account-counted = Los hechos contados más de una vez cuentan una vez, según su versión menos firme; lo matizado, informado o citado cuenta como presunto.
account-overview = Países por clase
account-no-country = ningún país
account-class = Clase: { $class }.
account-rule = Regla: { $rule }
account-note = Nota de quien codificó, no de la fuente: { $note }
account-totals = { $facts ->
    [one] { $facts } hecho: { $totals }.
   *[other] { $facts } hechos: { $totals }.
}
account-denied = negado, { $stage }
account-undated = sin fecha
account-group = contado una vez con el grupo { $group }
account-odd = Extraño en la fuente: { $issue }
account-outside = Conocimiento externo, no de la fuente: { $issue }
account-oddities = Rarezas de la fuente
account-sources = Fuentes
account-own-words = Resúmenes en nuestras propias palabras; ¶ es el párrafo de la fuente.
account-problems = Lo que no se sostuvo en el expediente
save-profile = Exportar el perfil de { $country }
save-profile-what = Un archivo Markdown con clase, totales y afirmaciones, cada una con su etapa, matiz, fecha y párrafo.
save-choose = Elegir dónde…
save-type = o escribir una ruta:
save-done = Escrito: { $file }
plate-stack = otras tantas afirmaciones
plate-sources = { $count ->
    [one] Fuente: { $sources }.
   *[other] Fuentes: { $sources }.
}
plate-problems = { $count ->
    [one] Un registro del dosier no es válido y se omite.
   *[other] { $count } registros del dosier no son válidos y se omiten.
}
plate-alt = Mapa de América Latina: { $title }. Tonos: { $scale }.
plate-alt-class = { $class }: { $countries }.
plate-alt-marks = Marcas: { $topics }.
deck-title = Título
deck-conditions = Condiciones
deck-map = Mapa
deck-passage = Pasaje
deck-source = Fuente
deck-number = Dosier y número de la diapositiva
deck-text = Texto
deck-notes = Notas
deck-layout-scene = Escena
deck-layout-text = Texto en columnas
deck-passages = Pasajes
deck-digests = Lo que no está entre comillas es un resumen, en nuestras palabras.
deck-strength = Se apoya en él: { $strengths }.
deck-part = { $title } ({ $nth } de { $of })
deck-dossier = Dosier { $hash }
handout-claims = Afirmaciones en los mapas
handout-passages = Pasajes
handout-digests = Resúmenes en nuestras palabras, no en las de la fuente.
handout-wordings = Lo que va entre comillas es el texto de la fuente; lo demás son resúmenes en nuestras palabras.
handout-rules = Cómo leer esto
handout-passage = Pasaje { $number }
handout-to-claims = Afirmaciones: { $topic }, { $country }
handout-also = Véase también: { $places }
handout-continued = { $title } (continuación)
handout-page = Página { $page } de { $pages }
handout-hash = SHA-256 del dosier { $hash }
pack-skip = Saltar a las escenas
pack-contents = Contenido
pack-fingerprint = SHA-256 del dosier:
pack-scene = Escena { $number }
pack-scene-of = Escena { $number } de { $count }
pack-legend = Leyenda
pack-passage = Pasaje { $number }
pack-stack = { $country }, { $topic }: { $claims }
pack-stack-counted = { $country }, { $topic }: { $facts } ({ $claims }, los grupos cuentan una vez)
pack-claims = Afirmaciones en los mapas
pack-under = figura en { $country }
pack-passages = Pasajes
pack-cited = Citado en
pack-source = Fuente { $number }
pack-rules = Reglas
pack-evidence = Sustento
pack-keys = F presenta en pantalla completa, P en la ventana. Flechas, Re Pág, Av Pág y la barra espaciadora cambian de escena, Inicio y Fin van a la primera y a la última, cifras y Entrar a una por su número. E muestra el sustento de una escena, B o . pone la pantalla en negro, W en blanco, H muestra estas teclas, Esc sale.


## Accessibility

## View

## Export

## Briefing

## Reader

reader-uncoded = Sin codificar
    .help = Resaltar cada frase que ningún pasaje del dosier toca
reader-counting = Contando frases…
reader-coded = { $percent } % de las frases están codificadas
reader-coded-of = Un pasaje toca { $coded } de { $sentences } frases
reader-document = Documento
reader-empty = No hay ningún documento adjunto
    .help = El dosier contiene resúmenes y anclas, pero no el texto. Adjunte el documento a partir del cual se codificó para leerlo aquí, con sus pasajes marcados.
reader-more = y { $count } más
reader-claim = { $topic }: { $summary }
reader-no-claim = Ninguna afirmación se apoya en él.
reader-find = Buscar en el documento
reader-find-previous = Lugar anterior
reader-find-next = Lugar siguiente
reader-find-close = Cerrar la búsqueda
reader-find-so-far = { $hits } hasta ahora, { $percent } % revisado
reader-find-nowhere = en ninguna parte
reader-find-of = { $number } de { $hits }
reader-minimap = Lugar en el documento
reader-text = El documento
reader-passage = Pasaje { $place }: { $digest }
reader-copy = Copiar
reader-cite = Copiar con cita
    .help = Con el título de la fuente y el párrafo
reader-by-name = Mencionado por su nombre
reader-by-demonym = Mencionado por el gentilicio
reader-by-capital = Mencionado por su capital, o por la sede de su gobierno
reader-mention-name = { $country }, por su nombre
reader-mention-demonym = { $country }, por el gentilicio
reader-mention-capital = { $country }, por su capital

## Search

search-waiting = Buscando en los documentos…
search-nothing = No se encontró nada.
search-commands = Comandos
search-countries = Países
search-claims = Afirmaciones
search-passages = Pasajes
search-command = Comando: { $text }
search-country = País: { $text }
search-claim = Afirmación: { $text }
search-passage = Pasaje { $place }: { $text }
search-paragraph = { $place } de { $title }: { $text }
search-forgiven = “{ $typed }” no aparece en ninguna parte; se buscó “{ $taken }”
search-only = Solo { $name } ({ $count })
search-more = y { $count } más
search-field = Buscar o ejecutar
search-party = Parte: { $text }, { $count }
search-filter = Filtro: { $text }, { $count }
search-filter-typed = como se escribió
search-on = { $what }, activado

## Briefing

brief-none = Primero capture una escena: no hay ninguna que presentar
present-scene-of = { $at } de { $count }
present-source = Fuente: { $source }
present-source-as-of = Fuente: { $source } · a fecha de { $date }
present-evidence-of = Pasaje { $at } de { $count }
present-number = Escena { $number }
present-no-country = no hay tal país
presenter-title = Cartouche: presentador
presenter-elapsed = { $time } en total
presenter-scene = { $time } en esta escena
presenter-black = Negro
presenter-evidence = Prueba
presenter-smaller = Notas más pequeñas
presenter-larger = Notas más grandes
presenter-here = Esta escena
presenter-next = Siguiente
presenter-steps-left = { $count ->
    [one] Un tema más en esta escena
   *[other] { $count } temas más en esta escena
}
presenter-last = Esta es la última escena
presenter-no-notes = Sin notas
presenter-no-evidence = Lo seleccionado no se apoya en ningún pasaje
brief-title = Exposición
brief-empty = Aún no hay escenas. Ponga el mapa como deba verlo el público y pulse K.
brief-count = { $count ->
    [one] Una escena
   *[other] { $count } escenas
}
brief-unsaved = , sin guardar
brief-scene = Escena { $number }: { $headline }
brief-headline = Titular, con los pasajes en que se apoya entre corchetes
brief-notes = Notas, línea por línea, del mismo modo
brief-reveal = Mostrar tema por tema
    .help = Al presentar, cada tecla muestra las marcas de un tema más.
brief-pulled = Pasaje junto al mapa
brief-pulled-none = Ninguno
brief-untraced = { $count ->
    [one] Una línea no se apoya en ningún pasaje
   *[other] { $count } líneas no se apoyan en ningún pasaje
}
brief-unknown = No están en el expediente: { $passages }
command-present = Presentar
    .help = Llena la pantalla con la primera escena; un mando pasa a las demás.
command-present-from-here = Presentar desde aquí
    .help = Llena la pantalla con la escena que se mira.
command-briefing = Exposición
    .help = Muestra las escenas junto al mapa, para crearlas y ordenarlas.
command-capture-scene = Capturar escena
    .help = Crea una escena con lo que se ve ahora.
command-update-scene = Actualizar escena
    .help = Da a la escena lo que se ve ahora.
command-move-scene-up = Subir escena
    .help = Pone la escena delante de la anterior.
command-move-scene-down = Bajar escena
    .help = Pone la escena detrás de la siguiente.
command-previous-scene = Escena anterior
    .help = Mira la escena anterior.
command-next-scene = Escena siguiente
    .help = Mira la escena siguiente.
command-duplicate-scene = Duplicar escena
    .help = Pone una copia detrás.
command-remove-scene = Quitar escena
    .help = Saca la escena de la exposición.
command-undo = Deshacer
    .help = Deshace el último cambio de la exposición.
command-redo = Rehacer
    .help = Vuelve a hacer lo deshecho.
command-presenter-window = Ventana del presentador
    .help = Al presentar, muestra notas, relojes y la escena siguiente en una ventana aparte.

## Export

command-export = Exportar…
    .help = Escribe para otros la exposición, una imagen, las afirmaciones o las fuentes.
dialog-export = Exportar
    .help = Se escribe lo que se muestra: el mismo mapa, las mismas marcas y leyenda, con cada reserva.
export-format = Formato
export-verb = Exportar
export-briefing = Toda la exposición
export-scene = La escena que se mira
export-view = El mapa tal como se ve
export-quote = Citar los documentos adjuntos
    .help = Los pasajes llevan sus propias palabras en lugar de nuestros resúmenes. Compruebe que puede difundirlas.
export-pdf = PDF: dosier impreso
    .help = Una página por escena con sus notas, luego pasajes numerados y fuentes. Se puede buscar en el texto.
export-pptx = PPTX: diapositivas
    .help = Una diapositiva por escena con sus notas, luego pasajes numerados y fuentes, para PowerPoint o Impress.
export-html = HTML: página para navegadores
    .help = Un solo archivo que funciona sin red: escenas, afirmaciones y pasajes que llevan unos a otros.
export-png = PNG: imagen
    .help = El mapa con su leyenda, para una diapositiva o una página.
export-svg = SVG: dibujo
    .help = Lo mismo en líneas y texto, nítido a cualquier tamaño.
export-markdown = Markdown: perfiles
    .help = Un perfil de cada país con sus afirmaciones y aquello en que se apoyan.
export-csv = CSV: afirmaciones en filas
    .help = Una fila por afirmación con todas las columnas, en el orden del dosier (RFC 4180).
export-geojson = GeoJSON: países y afirmaciones
    .help = Para los mapas de otros programas (RFC 7946).
export-kml = KML: lo mismo para globos
    .help = Países y afirmaciones (KML 2.2).
export-annotations = Web Annotations: pasajes
    .help = Pasajes con sus resúmenes y afirmaciones (W3C, JSON-LD).
export-csl = CSL-JSON: fuentes
    .help = Registros bibliográficos para gestores de referencias.
export-json = JSON: el dosier
    .help = El dosier entero, tal como se guarda.
exporting-writing = Escribiendo { $name }
exporting-cancel = Dejar de escribir { $name }
notice-exporting = { $path }: ya se está escribiendo
