# O que diz o programa, em português do Brasil.

## Menus

menu-file = Arquivo
menu-go = Ir
menu-view = Exibir
menu-analyse = Analisar
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
command-next-reading = Próxima leitura
    .help = Tomar a fonte na próxima forma em que pode ser lida.
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

basis-flat = categórica
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

## Panel: a tier

tier-title = { $what } por país
tier-elsewhere = O mapa mostra agora outra coisa.
tier-countries = Países e territórios  { $count }
tier-how-claims = Afirmações que dizem respeito ao país, sobre os temas mostrados na legenda. As que narram o mesmo fato são contadas uma só vez; as que tratam da região como um todo não são atribuídas a nenhum país.
tier-how-evidence = Trechos em que se apoiam a classe e as afirmações do país, contado cada um uma só vez. { $most } ou menos são embasamento escasso: um quadro que uma única frase poderia mudar.
tier-how-mentions = Quantas vezes os documentos anexados citam o país, o seu povo ou o seu governo, esteja codificado ou não.

## Filters

filters-title = Filtros


## Timeline

timeline-title = Linha do tempo


## Matrix

matrix-title = Matriz


## Compare

compare-title = Comparar


## Parties

parties-title = Atores


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
    .help = As linhas e colunas da tabela em sua ordem, em UTF-8 e com cabeçalho (RFC 4180). Uma célula que começa como fórmula recebe um apóstrofo. Um arquivo que já existe é substituído.


## Profile



## Accessibility



## View

dialog-link = Abrir link
    .help = Um link começa com cartouche://view? e mostra uma vista de um dossiê. Cole-o abaixo, ou escolha um arquivo (.cartouche) que contenha um.
link-bad = Não é possível seguir o link: { $reason }.
link-other-dossier = O link é uma vista do dossiê “{ $other }”; está aberto “{ $open }”.
link-unknown = Partes do link não são conhecidas aqui e foram omitidas: { $parts }
palette-link = Enter: olhar como diz este link
state-broken = A vista da última vez não é compreendida e foi omitida: { $reason }


## Export



## Briefing
