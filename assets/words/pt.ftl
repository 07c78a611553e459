# O que diz o programa, em português do Brasil.

## Menus

menu-file = Arquivo
menu-go = Ir
menu-view = Exibir
menu-analyse = Analisar
menu-brief = Expor
menu-help = Ajuda
menu-language = Idioma
menu-lens = Lente
menu-reading = Leitura

## Commands

command-open-dossier = Abrir dossiê…
    .help = Ler outro dossiê (JSON) e mostrá-lo.
command-attach-document = Anexar documento…
    .help = Pôr o documento-fonte por trás dos seus trechos, para ler o texto original.
command-new-dossier-from-document = Novo dossiê a partir de um documento…
    .help = Criar um dossiê a partir de um documento, colorido segundo os países que ele menciona.
command-save-dossier-as = Salvar dossiê como…
    .help = Gravar o dossiê num arquivo (JSON), para abri-lo de novo mais tarde.
command-library = Biblioteca…
    .help = Listar os documentos que foram anexados, para anexá-los de novo ou removê-los.
command-open-link = Abrir link…
    .help = Olhar como diz um link que alguém enviou.
command-copy-link = Copiar link para esta vista
    .help = Pôr na área de transferência um link que mostra esta vista a um colega.
command-export-claims = Exportar afirmações como CSV…
    .help = Escrever em um arquivo as afirmações mostradas, nas linhas e colunas da tabela.
command-quit = Sair
    .help = Fechar a janela.
command-search-or-command = Buscar ou executar…
    .help = Buscar países, afirmações, trechos, palavras dos documentos e comandos.
command-back = Voltar
    .help = Voltar ao que se via antes.
command-forward = Avançar
    .help = Desfazer a volta.
command-overview = Visão geral
    .help = Não selecionar nada e mostrar a visão geral.
command-next-country = Próximo país
    .help = Selecionar o próximo país por nome.
command-previous-country = País anterior
    .help = Selecionar o país anterior por nome.
command-fly-to-selection = Voar até a seleção
    .help = Aproximar o país selecionado; a partir de um trecho, abrir a sua primeira afirmação.
command-find-in-document = Localizar no documento
    .help = Procurar palavras no documento que se lê.
command-explore = Explorar
    .help = Mostrar o mapa com o painel lateral.
command-read = Ler
    .help = Mostrar só o documento.
command-map-and-reader = Mapa e leitor
    .help = Mostrar o documento ao lado do mapa.
command-zoom-in = Aproximar
    .help = Ampliar o mapa.
command-zoom-out = Afastar
    .help = Reduzir o mapa.
command-fit-the-region = Ajustar à região
    .help = Mostrar toda a América Latina e o Caribe.
command-pan-left = Deslocar à esquerda
    .help = Ir para o oeste.
command-pan-right = Deslocar à direita
    .help = Ir para o leste.
command-pan-up = Deslocar para cima
    .help = Ir para o norte.
command-pan-down = Deslocar para baixo
    .help = Ir para o sul.
command-arms-sales = Vendas de armas
    .help = Mostrar ou ocultar os símbolos das vendas de armas.
command-energy-projects = Projetos de energia
    .help = Mostrar ou ocultar os símbolos dos projetos de energia.
command-basing-talks = Conversas sobre bases
    .help = Mostrar ou ocultar os símbolos das conversas sobre bases.
command-shade-by-receptivity = Colorir por receptividade
    .help = Colorir os países segundo a classe que a fonte lhes atribui.
command-shade-by-claims = Colorir por afirmações
    .help = Colorir os países segundo o número de afirmações sobre os temas mostrados.
command-shade-by-evidence = Colorir por embasamento
    .help = Colorir os países segundo o número de trechos que os embasam.
command-shade-by-mentions = Colorir por menções
    .help = Colorir os países segundo quantas vezes os documentos anexados os mencionam.
command-graticule = Quadrícula
    .help = Mostrar ou ocultar um meridiano e um paralelo a cada dez graus.
command-side-panel = Painel lateral
    .help = Mostrar ou ocultar o painel ao lado do mapa.
command-projector-theme = Tema para projetor
    .help = Escuro para uma sala escura, ou claro de novo.
command-background-none = Fundo: nenhum
    .help = Desenhar o mapa em cores lisas com áreas verdadeiras, sem blocos de imagem.
command-background-openstreetmap = Fundo: OpenStreetMap
    .help = Desenhar o mapa sobre blocos baixados do OpenStreetMap, em Web Mercator.
command-background-pmtiles-file = Fundo: arquivo PMTiles…
    .help = Desenhar o mapa sobre os blocos de um arquivo local, em Web Mercator.
command-reduce-motion = Reduzir o movimento
    .help = Saltar em vez de voar, ou voltar a voar.
command-full-screen = Tela cheia
    .help = Preencher a tela, ou voltar à janela.
command-language-english = Language: English
    .help = Show the interface in English.
command-language-spanish = Idioma: español
    .help = Mostrar la interfaz en español.
command-language-portuguese = Idioma: português
    .help = Mostrar a interface em português.
command-matrix = Matriz
    .help = Mostrar os países por tema ou por etapa.
command-table-of-claims = Tabela de afirmações
    .help = Listar todas as afirmações em linhas, para ordenar e copiar.
command-compare-countries = Comparar países
    .help = Mostrar dois ou três países lado a lado.
command-parties = Atores
    .help = Listar vendedores, empresas, autoridades e grupos com suas afirmações.
command-filters = Filtros
    .help = Mostrar por que se podem filtrar as afirmações, com contagens, ou ocultar.
command-clear-the-filter = Remover o filtro
    .help = Mostrar todas as afirmações de novo.
command-timeline = Linha do tempo
    .help = Mostrar abaixo as afirmações por ano, ou ocultá-las.
command-play-the-timeline = Reproduzir a linha do tempo
    .help = Fazer avançar os anos que se olham, ou detê-los.
command-next-reading = Próxima leitura
    .help = Tomar a fonte na próxima forma em que pode ser lida.
command-about-the-reading = Sobre a leitura
    .help = Dizer como a leitura escolhida entende a fonte e o que ela muda.
command-why-this-shade = Por que esta cor
    .help = Mostrar regra, leituras, trechos e a nota de quem codificou por trás da classe do país, ou voltar a ele.
command-copy-profile = Copiar perfil
    .help = Pôr o perfil do país na área de transferência como texto, com citações.
command-export-profile = Exportar perfil como Markdown…
    .help = Gravar o perfil do país em um arquivo.
command-keys-and-about = Teclas e sobre
    .help = Listar as teclas e dizer o que é este programa.

## Topics

topic-arms = Vendas de armas
topic-energy = Projetos de energia
topic-basing = Conversas sobre bases
topic-covert-arms = Armas clandestinas
topic-finance = Empréstimos e finanças
topic-space = Espaço
topic-intelligence = Inteligência
topic-narcotics = Narcóticos
topic-diplomacy = Diplomacia
topic-trade = Comércio
topic-organisation = Organizações
topic-visit = Visitas

## Stages, firmest first

stage-delivered = entregue
stage-occurred = ocorrido
stage-ongoing = em curso
stage-signed = assinado
stage-planned = previsto
stage-discussed = em discussão
stage-offered = oferecido
stage-sought = solicitado
stage-possible = possível
stage-refused = recusado
stage-none = juízo

## Bases, strongest first

basis-flat = direta
    .help = o autor o afirma
basis-hedged = com ressalvas
    .help = o autor o afirma, com ressalvas
basis-inferred = inferida
    .help = o autor o conclui
basis-attributed = atribuída
    .help = uma pessoa ou entidade nomeada o disse
basis-reported = segundo relatos
    .help = a imprensa, ou relatos anônimos ou nacionais, o disseram
basis-quoted = citada
    .help = palavras de um terceiro

## Dates

when-in = { $about ->
    [yes] cerca de { $year }
   *[no] { $year }
}
when-from-to = { $about ->
    [yes] cerca de { $first } a { $last }
   *[no] { $first } a { $last }
}
when-since = { $about ->
    [yes] desde cerca de { $year }
   *[no] desde { $year }
}
when-until = { $about ->
    [yes] até cerca de { $year }
   *[no] até { $year }
}

## Counts

n-claims = { $count ->
    [0] nenhuma afirmação
    [one] { $count } afirmação
   *[other] { $count } afirmações
}
n-passages = { $count ->
    [0] nenhum trecho
    [one] { $count } trecho
   *[other] { $count } trechos
}
n-mentions = { $count ->
    [0] nenhuma menção
    [one] { $count } menção
   *[other] { $count } menções
}
range-claims = { $count ->
    [1] { $range } afirmação
   *[other] { $range } afirmações
}
range-passages = { $count ->
    [1] { $range } trecho
   *[other] { $range } trechos
}
range-mentions = { $count ->
    [1] { $range } menção
   *[other] { $range } menções
}

## Lenses

lens-receptivity = Receptividade
    .help = Colorir os países segundo a classe que a fonte lhes atribui.
lens-claims = Afirmações
    .help = Colorir os países segundo o número de afirmações sobre os temas mostrados.
lens-evidence = Embasamento
    .help = Colorir os países segundo o número de trechos que os embasam.
lens-mentions = Menções
    .help = Colorir os países segundo quantas vezes os documentos anexados os mencionam.

## Standings

standing-named = Citado sem classificação
standing-unmentioned = Não citado na fonte

## Legend

legend-claims = Afirmações por país
legend-any-topic = Sobre qualquer tema
legend-evidence = Trechos por país
legend-evidence-note = Por trás da classe e das afirmações
legend-mentions = Menções por país
legend-stripes = Listras: classe segundo outra leitura
legend-thin = Hachurado: escasso, { $most } ou menos
legend-documents-none = Anexe um documento para contar nele
legend-documents = Em { $documents }
legend-signs = Como ler os símbolos
legend-unfold = Expandir a legenda
legend-fold = Recolher a legenda
legend-as-of = Situação: { $date }
legend-show = Mostrar { $topic }
    .help = Mostrar ou ocultar; clique duplo para mostrar só este
legend-add = + { $topic } { $count }
    .help = Mostrar no mapa

## Panel: a tier

tier-title = { $what } por país
tier-elsewhere = O mapa mostra agora outra coisa.
tier-how-claims = Afirmações que dizem respeito ao país, sobre os temas mostrados na legenda. As que narram o mesmo fato são contadas uma só vez; as que tratam da região como um todo não são atribuídas a nenhum país.
tier-how-evidence = Trechos em que se apoiam a classe e as afirmações do país, contado cada um uma só vez. { $most } ou menos são embasamento escasso: um quadro que uma única frase poderia mudar.
tier-how-mentions = Quantas vezes os documentos anexados citam o país, o seu povo ou o seu governo, esteja codificado ou não.

## Panel

panel-digests = Os trechos são mostrados como resumos em nossas próprias palavras.
panel-detach = Desanexar
panel-countries = Países e territórios  { $count }

## Panel: overview

overview-about = Assunto: { $subject }
overview-as-of = situação: { $date }
overview-hint = Clique em um país, um símbolo ou uma linha da legenda: os seus trechos aparecem aqui.
overview-problems = Problemas  { $count }
overview-sources = { $count ->
    [one] Fonte
   *[other] Fontes
}
overview-passages = { $count ->
    [one] { $count } trecho
   *[other] { $count } trechos
}
overview-paragraphs = { $count ->
    [one] { $count } parágrafo
   *[other] { $count } parágrafos
}
overview-classes = Classes e as suas regras
overview-topics = Afirmações por tema
overview-regional = { $count ->
    [one] { $count } regional
   *[other] { $count } regionais
}
overview-objectives = Objetivos
overview-instruments = Instrumentos
overview-recommendations = Recomendações
overview-overt = { $entry } (ostensivo)
overview-covert = { $entry } (encoberto)
overview-illustrated = Ilustrado por
overview-oddities = Anomalias na fonte  { $count }

## Panel: a class

standing-named-rule = A fonte cita estes países e não diz quão receptivos são. Isso não é uma classificação baixa: o mapa os hachura.
standing-unmentioned-rule = A fonte não cita de modo algum estes países e territórios. O silêncio não é uma classificação baixa: o mapa os deixa lisos.
class-unknown = Não há tal classe
class-rule = Regra
class-passages = Trechos
class-empty = Nenhum segundo esta leitura.
class-readings = Leituras da fonte

## Panel: a topic

topic-counted = { $count } neste dossiê; as afirmações de um mesmo grupo contam uma vez.
topic-by-country = Por país
topic-regional = Sobre a região como um todo  { $count }
topic-regional-none = Nenhuma.
topic-regional-note = Listadas aqui, não desenhadas em nenhum país.
topic-groups = { $topic }  { $facts } ({ $claims } afirmações, cada grupo contado uma vez)

## Panel: a country

country-claims = Afirmações
country-no-claim = { $country }: o dossiê não tem nenhuma afirmação sobre este país.
country-regional = O que ele diz da região como um todo está na visão geral, por tema.
country-why = Por que esta cor?
country-what = O que isso significa?
country-under-reading = { $class } segundo a leitura { $reading }
country-otherwise = A frase pode ser lida de outro modo: { $readings }.
country-mentioned = { $count ->
    [one] Mencionado em { $count } parágrafo
   *[other] Mencionado em { $count } parágrafos
}
country-mentioned-more = e mais { $count }
country-mentioned-show = Mostrar o parágrafo

## Panel: a claim

claim-unknown = Não há tal afirmação
claim-unknown-id = O dossiê não tem a afirmação “{ $id }”.
claim-regional = A região como um todo
claim-regional-note = listada, não desenhada em nenhum país
claim-passages = { $count ->
    [one] O seu trecho
   *[other] Os seus trechos
}
claim-id = Afirmação { $id }
claim-placed-none = O documento não indica lugar; o símbolo está só no país.
claim-placed-region = O documento fala da região.
claim-placed-country = Situada no país, sem mais precisão.
claim-placed-pair = Entre dois países: a ligação não é uma rota.
claim-placed-area = O documento cita uma área; o símbolo está só no país.
claim-placed-point = O documento cita um lugar; o símbolo está só no país.
claim-denied = negado · { $stage }
claim-hedge = a ressalva do próprio documento
claim-place = Lugar: { $place }
claim-counted-with = Contada uma vez com
claim-contradicted = Contradita por
claim-elsewhere = não está neste dossiê
claim-item = { $quantity } { $unit } de { $item }
claim-item-written = { $item } (escrito “{ $written }”)
claim-somebody = alguém
claim-odd = Anomalia na fonte
claim-outside = O conhecimento externo diz outra coisa
claim-outside-issue = Conhecimento externo: { $issue }

## Panel: a passage

passage-unknown = O trecho { $id } não está neste dossiê
passage-show = Mostrar o trecho no seu parágrafo
passage-open = Abrir no leitor
    .help = Mostrar lá o documento inteiro
passage-title = Trecho { $place }
passage-rests = O que se apoia nele
passage-rests-class = Classe: { $country }
passage-rests-rule = A regra de “{ $class }”
passage-rests-nothing = Nada ainda.
passage-digest = Resumo, em nossas palavras
passage-not-found = não encontrado no documento anexado
passage-attach = Anexar…
    .help = Anexar o documento para lê-lo
passage-note = ¶{ $paragraph }, nota { $note }
passage-notes = ¶{ $paragraph }, notas { $notes }
paragraph-gone = O documento já não está anexado nem na biblioteca.

## Panel: a proposed place

proposal-place = Lugar proposto: { $place }
proposal-place-of = Lugar proposto { $number } de { $count }: { $place }
proposal-here = ¶{ $paragraph }, como diz a âncora
proposal-elsewhere = ¶{ $paragraph } em vez de ¶{ $expected }
proposal-same = { $place }, com as palavras da âncora
proposal-near = { $count ->
    [one] { $place }, { $count } caractere diferente
   *[other] { $place }, { $count } caracteres diferentes
}
proposal-accepted = Aceito por você em ¶{ $paragraph }
proposal-withdraw = Retirar a aceitação
proposal-accept = Aceitar este lugar
proposal-accept-of = Aceitar este lugar { $number } de { $count }
proposal-leave = Deixar
    .help = Manter o resumo e não mostrar propostas por enquanto
proposal-leave-of = Deixar { $number } de { $count }
proposal-more = e mais { $count }; a âncora precisa de um prefixo ou sufixo

## Attached documents

tally-none = ainda sem trechos
tally-found = { $count } de { $total } âncoras encontradas
tally-accepted = { $count ->
    [one] { $count } aceita por você
   *[other] { $count } aceitas por você
}
tally-moved = { $count } em outro parágrafo
tally-near = { $count } quase
tally-failed = { $count } não

## Signs

sign-stack = tantas afirmações; um clique as abre em leque
sign-link = um projeto entre dois países, não uma rota
sign-disc = um território pequeno demais para ser visto
sign-filled = entregue, feito ou em andamento
sign-long-dash = assinado
sign-short-dash = previsto
sign-dotted = em discussão, oferecido, solicitado ou possível
sign-crossed = recusado ou negado
sign-thin = um juízo, não um acordo
sign-mixed = várias etapas
sign-crisp = o autor o afirma
sign-fuzzy = com ressalvas, inferido, segundo relatos ou citado

## Map

map-name = Mapa da América Latina
map-equal-area = Terra: Natural Earth · Lambert equivalente
map-mercator = Terra: Natural Earth · Web Mercator
map-tiles-of = { $land } · Blocos: { $name }
map-no-network = Não é possível acessar o OpenStreetMap; o mapa é desenhado sem ele
map-no-tile = { $path }: aqui nenhum dos seus blocos pode ser mostrado; o mapa é desenhado sem ele
map-not-safe = Não é possível acessar o OpenStreetMap com segurança ({ $error }); o mapa é desenhado sem ele
map-tiles-url = tiles_url nas configurações é “{ $url }”; esperava-se http(s)://… com { "{z}" }, { "{x}" } e { "{y}" }
map-kilometres = { $length } km
map-metres = { $length } m

## Dialogs

dialog-document = Anexar documento
    .help = O documento-fonte em PDF, DOCX, ODT, HTML, Markdown ou texto simples. O painel mostra então o seu texto, com cada trecho marcado no seu parágrafo. Uma cópia é guardada na sua biblioteca.
dialog-dossier = Abrir dossiê
    .help = Um dossiê é um arquivo JSON do formato cartouche-dossier/1.
dialog-tiles = Desenhar sobre um arquivo PMTiles
    .help = Um arquivo PMTiles (versão 3) de blocos PNG ou JPEG. O mapa é desenhado sobre ele em Web Mercator, sem usar a rede.
dialog-beginning = Novo dossiê a partir de um documento
    .help = Um documento em PDF, DOCX, ODT, HTML, Markdown ou texto simples. Ele se torna a única fonte de um dossiê sem afirmações, e o mapa é colorido segundo os países que menciona.
dialog-choose = Escolher um arquivo…
dialog-path = ou digite o seu caminho:
dialog-open = Abrir
dialog-cancel = Cancelar
dialog-close = Fechar
dialog-saving = Salvar dossiê como
    .help = Um arquivo JSON do formato cartouche-dossier/1. Não contém os documentos; eles são encontrados de novo onde estão, ou na sua biblioteca.
dialog-save = Salvar
files-documents = Documentos
files-dossiers = Dossiês
files-tiles = Arquivos PMTiles
files-links = Links
files-all = Todos os arquivos
unplaced-title = Não é uma fonte deste dossiê
unplaced-question = Não contém nenhuma das âncoras do dossiê. O que é?
unplaced-begin = Criar um novo dossiê a partir dele
unplaced-attach = Anexar a { $source }

## Help

help-about = Versão { $version }. Um mapa de exposição em que cada símbolo leva ao trecho em que se apoia. Terra: Natural Earth, domínio público.
help-command = { $title }: { $help }
help-map = No mapa: arraste para deslocá-lo, use a roda ou o gesto de pinça para ampliá-lo em torno do ponteiro, clique para selecionar e clique duas vezes para voar até lá. Na legenda: clique em um nome para ver a sua regra e os seus trechos, em uma caixa para mostrar ou ocultar, e duas vezes em uma caixa para mostrar só esse tema.

## Importing

importing-reading = Lendo { $name }
importing-cancel = Cancelar a leitura de { $name }

## Library

library-title = Biblioteca
library-about = Cada documento anexado é guardado aqui, para que um trecho o encontre de novo se o arquivo mudou de lugar. Nada disso sai deste computador.
library-empty = A biblioteca está vazia.
library-attach = Anexar
library-begin = Novo dossiê
library-remove = Remover
library-entry = { $count ->
    [one] { $file } · { $count } palavra · { $size } · adicionado em { $day }
   *[other] { $file } · { $count } palavras · { $size } · adicionado em { $day }
}
library-bytes = { $count } bytes
library-kilobytes = { $count } kB
library-megabytes = { $count } MB

## Notices

notice-attached = Anexado { $name }: { $tally }
notice-changed = { $name } mudou desde a última vez: { $tally }
notice-begun = { $count ->
    [one] Novo dossiê “{ $title }”: { $count } parágrafo, ainda sem afirmações
   *[other] Novo dossiê “{ $title }”: { $count } parágrafos, ainda sem afirmações
}
notice-begun-name = novo dossiê “{ $title }”
notice-problem = { $name }: { $problem }
notice-problems = { $name }: { $problem } (e mais { $count })
notice-not-again = O documento da última vez não está disponível, por isso são mostrados resumos: { $reason }
notice-kept-old = { $path } mudou; é mostrado o texto da última vez, da biblioteca. Anexe-o de novo para ler o novo
notice-kept-gone = { $path } não está mais lá; o seu texto é mostrado a partir da biblioteca
notice-dismiss = Dispensar o aviso
notice-saved = Salvo { $path }
notice-not-saved = { $path }: não foi salvo: { $reason }
notice-file-exists = { $path }: já há um arquivo; escolha-o na caixa de diálogo de arquivos para substituí-lo
notice-settings-not-saved = não é possível salvar as configurações: { $reason }
notice-not-kept = { $path }: mudou desde que foi anexado, por isso a biblioteca não o tem; anexe-o de novo
notice-no-library = Não há pasta para uma biblioteca
notice-no-thread = Não é possível iniciar o trabalho: { $reason }

## Filters

filters-title = Filtros
facet-topic = Tema
facet-stage = Etapa
facet-basis = Respaldo
facet-assertion = Asserção
facet-country = País
facet-class = Classe
facet-reading = Leitura
facet-party = Ator
facet-source = Fonte
facet-anomaly = Anomalia
facet-date = Data
facet-words = Texto
assertion-asserted = Afirmado
assertion-hedged = Ressalvado ou relatado
assertion-denied = Negado ou recusado
reading-depends = Depende da leitura
reading-settled = Igual em toda leitura
oddity-internal = Anomalia na própria fonte
oddity-outside = O conhecimento externo difere
oddity-nothing = Sem anomalias
filters-close = Ocultar os filtros
filters-words = Palavras nas afirmações
filters-how = Clique para escolher, clique duplo para escolher só isto
filters-fewer = Mostrar menos
filters-more = Mostrar mais { $count }
filters-region = A região como um todo
filters-tally = { $shown } de { $all } afirmações
filters-take-away = Remover { $choice }
filters-clear = Remover tudo
filters-nothing = Nada corresponde.
filters-nothing-at-all = Nada corresponde, e nenhum filtro sozinho o impede: remova tudo.
filters-drop = Remover { $facet }: deixa { $count }
filters-years = { $from } a { $to }
filters-since = desde { $from }
filters-until = até { $to }
filters-any-year = qualquer ano
filters-certainly = { $years }, só certas
filters-from = De
filters-to = até
filters-certain = Só datas certas
filters-undated = Sem data
filters-saved = Filtros salvos
filters-forget = Esquecer { $name }
filters-name = Nome
filters-save = Salvar

## Timeline

timeline-title = Linha do tempo
timeline-all = Todos os anos e sem data
timeline-and-undated = { $years } e sem data
timeline-only-undated = Só sem data
timeline-value = { $what }, { $claims }
timeline-years = Anos
timeline-bin = Sem data: { $claims }
timeline-certain = certo
    .help = A data abrange o ano com certeza.
timeline-possible = possível
    .help = A data pode abranger o ano: é aproximada, incerta ou aberta. Um fim aberto chega até o ano do dossiê.
timeline-undated = sem data
    .help = Afirmações sem data. Um clique na caixa as mostra ou deixa de mostrar.
timeline-certain-only = Só certas
timeline-play = Reproduzir
timeline-pause = Pausar
timeline-speed-half = Meio ano por segundo
timeline-speed-one = Um ano por segundo
timeline-speed-two = Dois anos por segundo
timeline-a-second = anos/s
timeline-clear = Todas as datas
timeline-earlier = { $count } antes de { $year }
timeline-later = { $count } depois de { $year }
timeline-of-year = { $certain } certas, { $possible } possíveis
timeline-how = Clique: ver este ano. Arrastar: ver vários. Ctrl e clique: suas afirmações.
timeline-no-dates = Nenhuma afirmação deste dossiê tem data.
dated-none = Sem data
dated-before = Antes: { $year }
dated-after = Depois: { $year }
dated-certain = Com certeza neste ano  { $count }
dated-possible = Possivelmente neste ano  { $count }
dated-filtered = { $count ->
    [one] O filtro deixa de fora mais { $count } afirmação.
   *[other] O filtro deixa de fora mais { $count } afirmações.
}
dated-in-the-palette = Afirmações de { $year }

## Matrix

matrix-title = Matriz
matrix-topics = Temas
matrix-stages = Fases
matrix-country = País
matrix-class = Classe
matrix-all = Tudo
matrix-region = A região como um todo
matrix-note = Cada fato conta uma vez: um total pode ser menor que a soma de suas células.
    .help = Uma afirmação sobre dois países está nas duas linhas, e as que contam um mesmo fato podem estar em várias células. Em um total cada uma é uma só.
matrix-head = Clique ou Enter: ordenar. Ctrl+clique ou espaço: filtrar.
matrix-cell-keys = Clique ou espaço: filtrar. Clique duplo ou Enter: abrir. Ctrl+Enter: no mapa.
matrix-cell-name = { $place }, { $column }: { $gist }
matrix-head-name = { $name }: { $gist }
gist-nothing = nenhuma afirmação
gist-firmest = o mais firme: { $stage }
gist-firmest-hedged = o mais firme: { $stage }, só com ressalvas ou segundo terceiros
gist-judgments = só juízos
gist-judgments-hedged = só juízos, com ressalvas ou segundo terceiros
gist-denied-only = só negado ou recusado
gist-denied = { $count ->
    [one] { $count } delas negada ou recusada
   *[other] { $count } delas negadas ou recusadas
}
gist-beyond = { $stage } só consta com ressalvas ou segundo terceiros
gist-grouped = de { $count } afirmações, cada grupo contado uma vez

## Compare

compare-title = Comparar
compare-button = Comparar
compare-button-off = Não comparar mais
compare-add = Adicionar um país
compare-column = País { $number }
compare-remove = Remover { $country }
compare-seek = Digite um nome
compare-empty = Dois ou três países lado a lado
compare-how = Adicione-os aqui, com Ctrl+clique no mapa ou com “Comparar” na página de um país.
compare-nothing = nada neste dossiê
compare-filtered = nada que o filtro deixe passar
compare-class = Classe
compare-classes-differ = difere
compare-depends = depende da leitura
compare-stages = Fases
compare-denied = negado ou recusado
compare-denied-counted = { $count ->
    [one] { $count } negado ou recusado
   *[other] { $count } negados ou recusados
}
compare-possible = { $count ->
    [one] { $count } possível
   *[other] { $count } possíveis
}
compare-card-denied = negado · { $stage }
compare-hedged = { $count } com ressalvas ou segundo terceiros
compare-only = só { $country }
compare-firmest-differs = a fase mais firme difere
compare-kept-one = Para comparar: { $names }. Adicione outro.
compare-kept = Para comparar: { $names }. C os mostra lado a lado.

## Parties

parties-title = Atores
parties-counted = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
parties-filtered = Das afirmações que o filtro deixa.
parties-search = Buscar nomes e papéis
parties-sort = Ordenar por
parties-by-facts = fatos
parties-by-name = nome
parties-states = Estados
parties-supply = De quem se diz que vende, fornece, empresta ou constrói
parties-receive = De quem se diz que compra, recebe, pede ou usa
parties-speak = De quem se diz que fala ou relata
parties-else = Em outros papéis
parties-nobody = Ninguém aqui.
parties-region = A região como um todo
parties-how = Uma faixa é tão larga quanto há fatos, incluídos os atenuados e os negados. Um fato que diz respeito a vários países está em cada um.
parties-both = Clique para filtrar por ambos
party-filter = Filtrar por esta parte
party-links = Mostrar vínculos
party-no-claim = O filtro não deixa nenhuma afirmação com esta parte.
party-countries = Países

## Claims

table-title = Afirmações
table-count = { $claims ->
    [0] nenhuma afirmação
    [one] { $claims } afirmação, { $facts ->
        [one] { $facts } fato
       *[other] { $facts } fatos
    }
   *[other] { $claims } afirmações, { $facts ->
        [one] { $facts } fato
       *[other] { $facts } fatos
    }
}
    .help = Afirmações que contam o mesmo fato são contadas uma só vez.
table-region = a região
table-denied = negado · { $stage }
table-columns = Colunas
    .help = Escolher quais colunas são mostradas.
table-reset = Como no início
    .help = As colunas, larguras e ordem do primeiro início.
table-copy = Copiar
    .help = Copiar as linhas selecionadas, ou todas se não houver nenhuma, com tabulações entre células.
table-copied = { $count ->
    [one] { $count } linha copiada
   *[other] { $count } linhas copiadas
}
table-export = Exportar…
    .help = Escrever estas linhas e colunas em um arquivo CSV.
table-exported = { $count ->
    [one] { $count } afirmação escrita em { $path }
   *[other] { $count } afirmações escritas em { $path }
}
table-empty = Nenhuma afirmação passa pelo filtro.
table-sorted-up = { $column }, crescente
table-sorted-down = { $column }, decrescente
table-sort-help = Ordenar por esta coluna; com Shift, onde a primeira diz o mesmo.
table-width = Largura de { $column }
column-countries = País
column-topic = Tema
column-stage = Etapa
column-basis = Base
column-hedge = Ressalva
column-date = Data
column-parties = Atores
column-items = Itens
column-amount = Valor
column-place = Lugar
column-group = Grupo
column-passages = Passagens
column-summary = Resumo
column-id = Id
dialog-table = Exportar afirmações como CSV
    .help = As linhas e colunas da tabela em sua ordem, com identificador e grupo e junto à etapa sua base e sua ressalva, em UTF-8 e com cabeçalho (RFC 4180). Uma célula que começa como fórmula recebe um apóstrofo. Um arquivo que já existe é substituído.

## Profile

totals-delivered = { $count ->
    [one] { $count } entregue
   *[other] { $count } entregues
}
totals-occurred = { $count ->
    [one] { $count } ocorrido
   *[other] { $count } ocorridos
}
totals-ongoing = { $count } em curso
totals-signed = { $count ->
    [one] { $count } assinado
   *[other] { $count } assinados
}
totals-planned = { $count ->
    [one] { $count } previsto
   *[other] { $count } previstos
}
totals-discussed = { $count } em discussão
totals-offered = { $count ->
    [one] { $count } oferecido
   *[other] { $count } oferecidos
}
totals-sought = { $count ->
    [one] { $count } solicitado
   *[other] { $count } solicitados
}
totals-judged = { $count ->
    [one] { $count } juízo
   *[other] { $count } juízos
}
totals-alleged = { $count ->
    [one] { $count } alegado
   *[other] { $count } alegados
}
totals-contested = { $count ->
    [one] { $count } controverso
   *[other] { $count } controversos
}
totals-denied = { $count ->
    [one] { $count } negado
   *[other] { $count } negados
}
profile-totals = Fatos por etapa conforme o autor os afirma. Alegados: atenuados, inferidos, relatados, atribuídos, citados ou apenas possíveis. Um fato contado mais de uma vez conta uma vez, conforme a versão menos firme.
profile-filtered = { $shown } de { $all } afirmações, filtradas.
profile-thin = { $count ->
    [one] Evidência escassa: há { $count } trecho por trás. Uma só frase poderia mudar o quadro.
   *[other] Evidência escassa: há { $count } trechos por trás. Uma só frase poderia mudar o quadro.
}
profile-undated = { $count } sem data
profile-years = Fatos por ano, { $from } a { $to }
profile-bar = { $years }: { $certain } com certeza, { $possible } possivelmente
profile-no-claim-left = O filtro não deixa nenhuma afirmação sobre { $country }.
profile-more-parties = e mais { $count }
profile-framework = Quadro  { $count }
framework-objective = Objetivo
framework-instrument = Instrumento
framework-recommendation = Recomendação
why-chip = { $class } no painel
why-rule = Regra da classe
why-named = A fonte cita o país e não diz quão receptivo ele é. Não é uma classificação baixa: o mapa o hachura.
why-unmentioned = A fonte não cita o país. O silêncio não é uma classificação baixa: o mapa o deixa liso.
why-readings = Leituras, e a classe que cada uma dá
why-reading = O que ela muda
why-reading-of = O que a leitura { $reading } muda
why-passages = Trechos da fonte
why-rule-passages = Em que a regra se apoia
why-no-passage = Nenhum.
why-note = Nota de quem codificou
why-note-whose = Escrita por quem codificou, não pela fonte
why-link = por quê?
why-link-of = Por que { $country }?
reading-title = Leitura { $id }: { $label }
reading-unknown = Não existe tal leitura
reading-present = O mapa mostra esta leitura.
reading-take = Ler assim
reading-instead = Em vez de { $reading }
reading-same = Nenhuma classe muda.
reading-changed = Leitura { $here } em vez de { $before }
reading-dismiss = Dispensar o que a leitura mudou


## Accessibility

spoken-on-the-map = Países e símbolos à vista
spoken-country = { $country }, { $standing }, { $claims }
spoken-country-selected = { $country }, selecionado: { $standing }, { $claims }{ $topics ->
    [0] { "" }
    [one] { " " }em { $topics } tema
   *[other] { " " }em { $topics } temas
}
spoken-stack = { $topic } em { $country }, { $claims }: { $stages }
spoken-claim = { $topic }, { $stage }, { $basis }: { $summary }
spoken-selected = Selecionado: { $what }
spoken-nth = { $what }, { $nth } de { $count }
spoken-nothing = Nada selecionado
spoken-tally-all = Sem filtro: { $claims }
keys-window = A janela
keys-window-menus = Ir para os menus.
keys-window-tab = Ir para o próximo controle ou para o anterior.
keys-window-press = Pressionar o controle que tem o anel.
keys-window-leave = Deixar o controle ou o menu e voltar ao mapa.
keys-map-arrows = Selecionar o país mais próximo nessa direção; dentro de um país, o símbolo mais próximo.
keys-map-in = Voar até o país; depois, entrar nos seus símbolos e numa pilha.
keys-map-out = Sair de novo: das afirmações de uma pilha e dos símbolos de um país.
keys-reader = Leitor
keys-reader-pages = Virar a página.
keys-reader-lines = Rolar algumas linhas onde o documento está sozinho.
keys-reader-copy = Copiar o que está selecionado.
keys-reader-hits = No campo de busca: ir ao próximo resultado ou ao anterior.
keys-timeline-move = Mover os anos.
keys-timeline-grow = Abranger um ano a mais ou a menos.
keys-timeline-ends = Ir ao primeiro ano ou ao último.
keys-timeline-play = Reproduzir ou parar.
keys-timeline-year = Mostrar as afirmações do ano.
keys-timeline-all = Deixar passar de novo todos os anos.
keys-table-rows = Selecionar a linha de cima ou a de baixo.
keys-table-pages = Subir ou descer uma página.
keys-table-ends = Ir à primeira linha ou à última.
keys-table-mark = Marcar a linha; marcar as linhas até a seguinte.
keys-table-open = Mostrar a afirmação no mapa.
keys-table-copy = Copiar as linhas marcadas.
keys-parties = Selecionar a parte de cima ou a de baixo.
keys-search = Percorrer o que foi encontrado e escolher.
keys-present = Ao apresentar
keys-present-next = O tema ou a cena seguinte.
keys-present-previous = O anterior.
keys-present-ends = A primeira cena ou a última.
keys-present-number = A cena com um número.
keys-present-country = Ir ao país cujo nome se escreve; a tecla seguinte volta.
keys-present-evidence = A passagem por trás da imagem num terço do ecrã, ou de novo a imagem.
keys-present-black = O ecrã a preto ou a branco.
keys-present-aids = Um foco ou uma lupa à volta do ponteiro.
keys-present-presenter = A janela do apresentador, com notas e o que vem a seguir.
keys-present-end = Deixar de apresentar; a janela fica como estava.

## View

dialog-link = Abrir link
    .help = Um link começa com cartouche://view? e mostra uma vista de um dossiê. Cole-o abaixo, ou escolha um arquivo (.cartouche) que contenha um.
link-bad = Não é possível seguir o link: { $reason }.
link-other-dossier = O link é uma vista do dossiê “{ $other }”; está aberto “{ $open }”.
link-unknown = Partes do link não são conhecidas aqui e foram omitidas: { $parts }
palette-link = Enter: olhar como diz este link
state-broken = A vista da última vez não é compreendida e foi omitida: { $reason }

## Export

account-as-of = Em { $date }.
account-reading = Lido da maneira { $id }: { $label }.
account-filter = Só as afirmações que um filtro deixa: { $filter }.
account-counted = Os fatos contados mais de uma vez contam uma vez, conforme a versão menos firme; o que é atenuado, relatado ou citado conta como alegado.
account-overview = Países por classe
account-no-country = nenhum país
account-class = Classe: { $class }.
account-rule = Regra: { $rule }
account-note = Nota de quem codificou, não da fonte: { $note }
account-totals = { $facts ->
    [one] { $facts } fato: { $totals }.
   *[other] { $facts } fatos: { $totals }.
}
account-denied = negado, { $stage }
account-undated = sem data
account-group = contado uma vez com o grupo { $group }
account-odd = Estranho na fonte: { $issue }
account-outside = Conhecimento externo, não da fonte: { $issue }
account-oddities = Estranhezas da fonte
account-sources = Fontes
account-own-words = Resumos em nossas próprias palavras; ¶ é o parágrafo da fonte.
account-problems = O que não se sustentou no dossiê
save-profile = Exportar o perfil de { $country }
save-profile-what = Um arquivo Markdown com classe, totais e afirmações, cada uma com etapa, ressalva, data e parágrafo.
save-choose = Escolher onde…
save-type = ou digitar um caminho:
save-done = Gravado: { $file }
plate-stack = outras tantas afirmações
plate-sources = { $count ->
    [one] Fonte: { $sources }.
   *[other] Fontes: { $sources }.
}
plate-problems = { $count ->
    [one] Um registro do dossiê não é válido e foi omitido.
   *[other] { $count } registros do dossiê não são válidos e foram omitidos.
}
plate-alt = Mapa da América Latina: { $title }. Tons: { $scale }.
plate-alt-class = { $class }: { $countries }.
plate-alt-marks = Marcas: { $topics }.
deck-title = Título
deck-conditions = Condições
deck-map = Mapa
deck-passage = Trecho
deck-source = Fonte
deck-number = Dossiê e número do slide
deck-text = Texto
deck-notes = Notas
deck-layout-scene = Cena
deck-layout-text = Texto em colunas
deck-passages = Trechos
deck-digests = O que não está entre aspas é um resumo, em nossas palavras.
deck-strength = Apoia-se nele: { $strengths }.
deck-part = { $title } ({ $nth } de { $of })
deck-dossier = Dossiê { $hash }
handout-claims = Afirmações nos mapas
handout-passages = Passagens
handout-digests = Resumos em nossas palavras, não nas da fonte.
handout-wordings = O que está entre aspas é o texto da fonte; o resto são resumos em nossas palavras.
handout-rules = Como ler isto
handout-passage = Passagem { $number }
handout-to-claims = Afirmações: { $topic }, { $country }
handout-also = Ver também: { $places }
handout-continued = { $title } (continuação)
handout-page = Página { $page } de { $pages }
handout-hash = SHA-256 do dossiê { $hash }
pack-skip = Pular para as cenas
pack-contents = Conteúdo
pack-fingerprint = SHA-256 do dossiê:
pack-scene = Cena { $number }
pack-scene-of = Cena { $number } de { $count }
pack-legend = Legenda
pack-passage = Trecho { $number }
pack-stack = { $country }, { $topic }: { $claims }
pack-stack-counted = { $country }, { $topic }: { $facts } ({ $claims }, os grupos contam uma vez)
pack-claims = Afirmações nos mapas
pack-under = consta em { $country }
pack-passages = Trechos
pack-cited = Citado em
pack-source = Fonte { $number }
pack-rules = Regras
pack-evidence = Embasamento
pack-keys = F apresenta em tela cheia, P na janela. Setas, Page Up, Page Down e a barra de espaço mudam de cena, Home e End vão à primeira e à última, algarismos e Enter a uma pelo número. E mostra o embasamento de uma cena, B ou . deixa a tela preta, W branca, H mostra estas teclas, Esc sai.


## Accessibility

## View

## Export

## Briefing

## Reader

reader-uncoded = Não codificado
    .help = Destacar cada frase que nenhum trecho do dossiê toca
reader-counting = Contando frases…
reader-coded = { $percent } % das frases estão codificadas
reader-coded-of = Um trecho toca { $coded } de { $sentences } frases
reader-document = Documento
reader-empty = Nenhum documento está anexado
    .help = O dossiê contém resumos e âncoras, mas não o texto. Anexe o documento a partir do qual foi codificado para lê-lo aqui, com os seus trechos marcados.
reader-more = e mais { $count }
reader-claim = { $topic }: { $summary }
reader-no-claim = Nenhuma afirmação se apoia nele.
reader-find = Localizar no documento
reader-find-previous = Lugar anterior
reader-find-next = Próximo lugar
reader-find-close = Fechar a busca
reader-find-so-far = { $hits } até agora, { $percent } % percorrido
reader-find-nowhere = em nenhum lugar
reader-find-of = { $number } de { $hits }
reader-minimap = Lugar no documento
reader-text = O documento
reader-passage = Trecho { $place }: { $digest }
reader-copy = Copiar
reader-cite = Copiar com citação
    .help = Com o título da fonte e o parágrafo
reader-by-name = Mencionado pelo nome
reader-by-demonym = Mencionado pelo gentílico
reader-by-capital = Mencionado pela capital, ou pela sede do governo
reader-mention-name = { $country }, pelo nome
reader-mention-demonym = { $country }, pelo gentílico
reader-mention-capital = { $country }, pela capital

## Search

search-waiting = Buscando nos documentos…
search-nothing = Nada encontrado.
search-commands = Comandos
search-countries = Países
search-claims = Afirmações
search-passages = Trechos
search-command = Comando: { $text }
search-country = País: { $text }
search-claim = Afirmação: { $text }
search-passage = Trecho { $place }: { $text }
search-paragraph = { $place } de { $title }: { $text }
search-forgiven = “{ $typed }” não aparece em nenhum lugar; buscou-se “{ $taken }”
search-only = Só { $name } ({ $count })
search-more = e mais { $count }
search-field = Buscar ou executar
search-party = Parte: { $text }, { $count }
search-filter = Filtro: { $text }, { $count }
search-filter-typed = como foi escrito
search-on = { $what }, ativado

## Briefing

brief-none = Capture primeiro uma cena: não há nenhuma para apresentar
present-scene-of = { $at } de { $count }
present-source = Fonte: { $source }
present-source-as-of = Fonte: { $source } · em { $date }
present-evidence-of = Passagem { $at } de { $count }
present-number = Cena { $number }
present-no-country = não há tal país
presenter-title = Cartouche: apresentador
presenter-elapsed = { $time } no total
presenter-scene = { $time } nesta cena
presenter-black = Preto
presenter-evidence = Prova
presenter-smaller = Notas menores
presenter-larger = Notas maiores
presenter-here = Esta cena
presenter-next = A seguir
presenter-steps-left = { $count ->
    [one] Mais um tema nesta cena
   *[other] Mais { $count } temas nesta cena
}
presenter-last = Esta é a última cena
presenter-no-notes = Sem notas
presenter-no-evidence = O que está selecionado não se apoia em nenhuma passagem
brief-title = Apresentação
brief-empty = Ainda não há cenas. Deixe o mapa como o público o deve ver e prima K.
brief-count = { $count ->
    [one] Uma cena
   *[other] { $count } cenas
}
brief-unsaved = , por guardar
brief-scene = Cena { $number }: { $headline }
brief-headline = Título, com as passagens em que se apoia entre colchetes
brief-notes = Notas, linha a linha, do mesmo modo
brief-reveal = Mostrar tema a tema
    .help = Ao apresentar, cada tecla mostra as marcas de mais um tema.
brief-pulled = Passagem ao lado do mapa
brief-pulled-none = Nenhuma
brief-untraced = { $count ->
    [one] Uma linha não se apoia em nenhuma passagem
   *[other] { $count } linhas não se apoiam em nenhuma passagem
}
brief-unknown = Não estão no dossiê: { $passages }
command-present = Apresentar
    .help = Enche o ecrã com a primeira cena; um comando passa às outras.
command-present-from-here = Apresentar a partir daqui
    .help = Enche o ecrã com a cena que se vê.
command-briefing = Apresentação
    .help = Mostra as cenas ao lado do mapa, para as criar e ordenar.
command-capture-scene = Capturar cena
    .help = Cria uma cena com o que se vê agora.
command-update-scene = Atualizar cena
    .help = Dá à cena o que se vê agora.
command-move-scene-up = Subir cena
    .help = Põe a cena antes da anterior.
command-move-scene-down = Descer cena
    .help = Põe a cena depois da seguinte.
command-previous-scene = Cena anterior
    .help = Vê a cena anterior.
command-next-scene = Cena seguinte
    .help = Vê a cena seguinte.
command-duplicate-scene = Duplicar cena
    .help = Põe uma cópia a seguir.
command-remove-scene = Retirar cena
    .help = Retira a cena da apresentação.
command-undo = Desfazer
    .help = Desfaz a última alteração da apresentação.
command-redo = Refazer
    .help = Volta a fazer o que foi desfeito.
command-presenter-window = Janela do apresentador
    .help = Ao apresentar, mostra notas, relógios e a cena seguinte numa janela própria.

## Export

command-export = Exportar…
    .help = Grava para outros a apresentação, uma imagem, as afirmações ou as fontes.
dialog-export = Exportar
    .help = Grava-se o que se mostra: o mesmo mapa, as mesmas marcas e legenda, com cada ressalva.
export-format = Formato
export-verb = Exportar
export-briefing = Toda a apresentação
export-scene = A cena que se olha
export-view = O mapa como se vê
export-quote = Citar os documentos anexados
    .help = As passagens vêm com as próprias palavras em vez dos nossos resumos. Verifique se pode divulgá-las.
export-pdf = PDF: folheto
    .help = Uma página por cena com as suas notas, depois passagens numeradas e fontes. O texto pode ser pesquisado.
export-pptx = PPTX: slides
    .help = Um slide por cena com as suas notas, depois passagens numeradas e fontes, para PowerPoint ou Impress.
export-html = HTML: página para navegadores
    .help = Um só arquivo que funciona sem rede: cenas, afirmações e passagens que levam umas às outras.
export-png = PNG: imagem
    .help = O mapa com a legenda, para um slide ou uma página.
export-svg = SVG: desenho
    .help = O mesmo em linhas e texto, nítido em qualquer tamanho.
export-markdown = Markdown: perfis
    .help = Um perfil de cada país com as suas afirmações e aquilo em que se apoiam.
export-csv = CSV: afirmações em linhas
    .help = Uma linha por afirmação com todas as colunas, na ordem do dossiê (RFC 4180).
export-geojson = GeoJSON: países e afirmações
    .help = Para os mapas de outros programas (RFC 7946).
export-kml = KML: o mesmo para globos
    .help = Países e afirmações (KML 2.2).
export-annotations = Web Annotations: passagens
    .help = Passagens com os seus resumos e afirmações (W3C, JSON-LD).
export-csl = CSL-JSON: fontes
    .help = Registros bibliográficos para gerenciadores de referências.
export-json = JSON: o dossiê
    .help = O dossiê inteiro, como é salvo.
exporting-writing = Gravando { $name }
exporting-cancel = Parar de gravar { $name }
notice-exporting = { $path }: já está sendo gravado
