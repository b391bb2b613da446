// A peer: Lucene. Search DIRECTORY QUERIES facets|top10 WARM: speaks the protocol of tests/bench/README.md after so many
// rounds that are not told, in which the compiler learns what is hot.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;

public final class Search {
    private static final int TOP = 10;
    private static final int COUNTED = 1000;  // Lucene's own: behind so many hits it may leave documents out
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;  // null: none are counted
    private long used = 0;  // of every answer, so that none can be left out by the compiler

    private Search(String directory, boolean withFacets) throws Exception {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(directory)));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        facets = withFacets ? new DefaultSortedSetDocValuesReaderState(reader) : null;
    }

    public static void main(String[] arguments) throws Exception {
        Search search = new Search(arguments[0], arguments[2].equals("facets"));
        List<String[]> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) queries.add(line.split("\t", -1));
        for (int i = Integer.parseInt(arguments[3]); i > 0; i--) search.round(queries, new StringBuilder());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        PrintStream out = new PrintStream(System.out, false);
        while (in.readLine() != null) {
            StringBuilder answer = new StringBuilder();
            search.round(queries, answer);
            out.print(answer.append("# ").append(search.used % 10).append("\nend\n"));
            out.flush();
        }
    }

    private void round(List<String[]> queries, StringBuilder out) throws Exception {
        for (String[] row : queries) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            TotalHits hits = ask(query(row));
            double took = (CLOCK.getCurrentThreadCpuTime() - begin) / 1000.0;
            String more = hits.relation == TotalHits.Relation.EQUAL_TO ? "" : "+";
            out.append(row[0]).append('\t').append(hits.value).append(more).append('\t').append(took).append('\n');
        }
    }

    private TotalHits ask(Query query) throws Exception {
        if (facets == null) {
            TopScoreDocCollector best = TopScoreDocCollector.create(TOP, COUNTED);
            searcher.search(query, best);
            return taken(best.topDocs());
        }
        TopScoreDocCollector best = TopScoreDocCollector.create(TOP, Integer.MAX_VALUE);
        FacetsCollector all = new FacetsCollector();
        searcher.search(query, MultiCollector.wrap(best, all));
        TotalHits hits = taken(best.topDocs());
        if (hits.value > 0) {
            Facets counts = new SortedSetDocValuesFacetCounts(facets, all);
            for (String name : Index.FACETS) {
                FacetResult values = counts.getTopChildren(TOP, name);
                if (values != null) used += values.labelValues.length;
            }
        }
        return hits;
    }

    private TotalHits taken(TopDocs found) {
        for (ScoreDoc one : found.scoreDocs) used += one.doc;
        return found.totalHits;
    }

    private Query query(String[] row) throws Exception {
        Query words = words(row[2], row[3].split(" "));
        if (row[4].isEmpty() && row[5].isEmpty()) return words;
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (!row[4].isEmpty()) {
            String path = FacetsConfig.pathToString("people", new String[] {row[4]});
            all.add(new TermQuery(new Term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, path)), Occur.FILTER);
        }
        if (!row[5].isEmpty()) {
            long from = Index.day(row[5]), to = Index.day(row[6]);
            all.add(new IndexOrDocValuesQuery(LongPoint.newRangeQuery("day", from, to),
                                              NumericDocValuesField.newSlowRangeQuery("day", from, to)), Occur.FILTER);
        }
        return all.build();
    }

    private Query words(String operator, String[] words) throws Exception {
        if (operator.equals("prefix")) return new PrefixQuery(new Term("text", words[0]));
        List<Term> terms = new ArrayList<>();
        for (String word : words) terms.add(term(word));
        if (operator.equals("phrase")) return new PhraseQuery("text", terms.stream().map(Term::text).toArray(String[]::new));
        if (terms.size() == 1) return new TermQuery(terms.get(0));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Term term : terms) all.add(new TermQuery(term), operator.equals("and") ? Occur.MUST : Occur.SHOULD);
        return all.build();
    }

    // The stem of one word; the word itself if the analyser drops it.
    private Term term(String word) throws Exception {
        try (TokenStream tokens = analyzer.tokenStream("text", word)) {
            CharTermAttribute text = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            String stem = tokens.incrementToken() ? text.toString() : word;
            tokens.end();
            return new Term("text", stem);
        }
    }
}
