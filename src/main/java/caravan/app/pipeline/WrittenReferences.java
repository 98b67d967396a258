package caravan.app.pipeline;

import caravan.files.cache.CacheDirectory;
import caravan.report.citation.CitationRequest;
import caravan.report.citation.Cite;
import caravan.report.citation.EntryRun;
import caravan.report.citation.FormattedCodec;
import caravan.report.citation.FormattedSources;
import caravan.report.citation.SourceFormatter;
import caravan.report.citation.StyleFault;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.ReferenceRequests;
import caravan.site.part.FormattedReferences;
import caravan.site.part.Messages;
import caravan.site.template.Theme;
import caravan.text.encode.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the references of a report, unless an earlier run of the same program wrote the same ones:
 * the citation processor takes half a second to start. Safe for use by several threads.
 */
public final class WrittenReferences {
  /** Some times what a large report has in all its languages. */
  private static final int KEPT = 4096;

  private final @Nullable CacheDirectory disk;
  private final String program;

  /** What was written in this run, for the next build of one process. */
  private final Map<String, FormattedSources> written = new ConcurrentHashMap<>();

  /**
   * @param disk keeps references from run to run; null for none
   * @param program which writes them
   */
  public WrittenReferences(@Nullable CacheDirectory disk, ProgramDigest program) {
    String digest = disk == null ? null : program.text();
    this.disk = digest == null ? null : disk;
    this.program = digest == null ? "" : digest;
  }

  /** A request of a language, for sources or for some of its pages. */
  private record Job(ReferenceRequests language, CitationRequest request) {}

  /**
   * The references of a report in all its languages.
   *
   * @throws caravan.site.template.TemplateFault if a citation style can't be used
   */
  public FormattedReferences of(
      ResolvedSite site, Map<String, Messages> words, Theme theme, Workers workers) {
    return of(site, words, theme, ReferenceRequests::cites, page -> true, workers);
  }

  /**
   * The references that some pages need.
   *
   * @param cites says where a page cites what
   * @param wanted whether a page is one of them
   * @throws caravan.site.template.TemplateFault as above
   */
  public FormattedReferences of(
      ResolvedSite site,
      Map<String, Messages> words,
      Theme theme,
      Function<ResolvedPage, Set<Cite>> cites,
      Predicate<ResolvedPage> wanted,
      Workers workers) {
    List<Job> jobs = new ArrayList<>();
    for (String code : site.config().languages()) {
      ReferenceRequests requests =
          new ReferenceRequests(site, code, Objects.requireNonNull(words.get(code), code), theme);
      jobs.add(new Job(requests, requests.sources(cites)));
      requests.pages(wanted).forEach(pages -> jobs.add(new Job(requests, pages)));
    }
    List<FormattedSources> written = workers.map(jobs, this::written);
    Map<String, FormattedSources> sources = new TreeMap<>();
    Map<String, List<EntryRun>> pages = new HashMap<>();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      String language = job.language().language();
      if (job.request().listed()) {
        sources.put(language, written.get(i));
      } else {
        pages.putAll(written.get(i).entries());
      }
    }
    return new FormattedReferences(sources, pages);
  }

  private FormattedSources written(Job job) {
    CitationRequest request = job.request();
    String key = key(request);
    FormattedSources before = written.get(key);
    if (before != null) {
      return before;
    }
    if (written.size() > KEPT) {
      written.clear();
    }
    FormattedSources made = written(job, request, key);
    written.put(key, made);
    return made;
  }

  private FormattedSources written(Job job, CitationRequest request, String key) {
    CacheDirectory folder = disk;
    byte[] known = folder == null ? null : folder.get(key);
    if (known != null) {
      return FormattedCodec.read(known);
    }
    try {
      FormattedSources made = SourceFormatter.format(request);
      if (folder != null) {
        folder.put(key, FormattedCodec.bytes(made));
      }
      return made;
    } catch (StyleFault e) {
      throw job.language().unusable(e);
    }
  }

  private String key(CitationRequest request) {
    return new Digest()
        .add("references " + program + "\n")
        .add(FormattedCodec.bytes(request))
        .hex();
  }
}
