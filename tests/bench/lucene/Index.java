// A peer: Lucene. Index TABLE DIRECTORY THREADS [merge]: articles.tsv of corpus.py into an index.
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

public final class Index {
    static final String[] FACETS = {"people", "bodies", "places", "speakers", "source"};
    private static final String END = "";  // no article is an empty line

    private final FacetsConfig facets = new FacetsConfig();
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(1000);
    private final IndexWriter writer;

    private Index(String directory) throws Exception {
        for (String name : FACETS) facets.setMultiValued(name, true);
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        config.setRAMBufferSizeMB(256);
        writer = new IndexWriter(FSDirectory.open(Path.of(directory)), config);
    }

    public static void main(String[] arguments) throws Exception {
        Index index = new Index(arguments[1]);
        index.addAll(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
        if (arguments.length > 3 && arguments[3].equals("merge")) index.writer.forceMerge(1);
        index.writer.commit();
        index.writer.close();
    }

    private void addAll(Path table, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < threads; i++) done.add(pool.submit(this::addThoseOfQueue));
        try (BufferedReader in = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) lines.put(line);
        }
        for (int i = 0; i < threads; i++) lines.put(END);
        for (Future<?> one : done) one.get();
        pool.shutdown();
    }

    private Void addThoseOfQueue() throws Exception {
        for (String line = lines.take(); !line.equals(END); line = lines.take()) writer.addDocument(document(line));
        return null;
    }

    private Document document(String line) throws Exception {
        String[] row = line.split("\t", -1);
        Document out = new Document();
        // One field is searched, so that a word finds headline and text, and both are kept for showing.
        out.add(new TextField("text", row[7], Field.Store.NO));
        out.add(new TextField("text", row[8], Field.Store.NO));
        out.add(new StoredField("title", row[7]));
        out.add(new StoredField("body", row[8]));
        long day = day(row[1]);
        out.add(new LongPoint("day", day));
        out.add(new NumericDocValuesField("day", day));
        for (int facet = 0; facet < 4; facet++) {
            for (String name : row[facet + 3].split("\\|")) {
                if (!name.isEmpty()) out.add(new SortedSetDocValuesFacetField(FACETS[facet], name));
            }
        }
        out.add(new SortedSetDocValuesFacetField("source", row[2]));
        return facets.build(out);
    }

    static long day(String iso) {
        return Long.parseLong(iso.replace("-", ""));
    }
}
