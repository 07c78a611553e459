# Lo que dice el programa, en español de América Latina.

## Menus

menu-file = Archivo
menu-go = Ir
menu-view = Ver
menu-analyse = Analizar
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
command-library = Biblioteca…
    .help = Listar los documentos que se adjuntaron, para volver a adjuntarlos o quitarlos.
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
command-next-reading = Lectura siguiente
    .help = Tomar la fuente en la siguiente forma en que puede leerse.
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

basis-flat = llana
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

## Panel: a tier

tier-title = { $what } por país
tier-elsewhere = El mapa muestra ahora otra cosa.
tier-countries = Países y territorios  { $count }
tier-how-claims = Afirmaciones que atañen al país, sobre los temas mostrados en la leyenda. Las que cuentan el mismo hecho se cuentan una sola vez; las que tratan de la región en su conjunto no se asignan a ningún país.
tier-how-evidence = Pasajes en que se apoyan la clase y las afirmaciones del país, contado cada uno una sola vez. { $most } o menos son sustento escaso: un cuadro que una sola frase podría cambiar.
tier-how-mentions = Cuántas veces los documentos adjuntos nombran al país, a su gente o a su gobierno, esté codificado o no.

## Filters

filters-title = Filtros


## Timeline

timeline-title = Cronología


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
gist-denied = { $count } de ellas negadas o rechazadas
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
compare-card-denied = negado · { $stage }
compare-hedged = { $count } con reservas o según terceros
compare-only = solo { $country }
compare-firmest-differs = difiere la fase más firme
compare-kept-one = Para comparar: { $names }. Añada otro.
compare-kept = Para comparar: { $names }. C los muestra uno al lado de otro.


## Parties

parties-title = Actores


## Claims

table-title = Afirmaciones


## Profile



## Accessibility



## View



## Export



## Briefing
