package caravan.app.preview;

import caravan.app.pipeline.DrawnCharts;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteLook;
import caravan.app.pipeline.SitePieces;
import caravan.app.pipeline.TemplatePlaces;
import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartPicture;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.Shell;
import caravan.site.part.FormattedReferences;
import caravan.site.template.TemplateFault;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site, each made when it is first asked for. Pages hold the attribute {@code
 * data-at}, which says where what they show was written; otherwise all is as a build would write
 * it. Thread-safe.
 */
public final class PreviewSite {
  private final Project project;
  private final ResolvedSite site;
  private final SiteLook look;
  private final FormattedReferences references;
  private final SitePieces pieces;
  private final DrawnCharts charts;
  private final Map<String, ResolvedPage> pages = new TreeMap<>();
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();
  private final List<SitePieces.Piece> others = new ArrayList<>();
  private final Set<SitePieces.Piece> done = ConcurrentHashMap.newKeySet();

  PreviewSite(
      Project project,
      ResolvedSite site,
      SiteLook look,
      FormattedReferences references,
      DrawnCharts charts) {
    this.project = project;
    this.site = site;
    this.look = look;
    this.references = references;
    this.charts = charts;
    Shell shell = new Shell(site, look.messages(), look.output(), references, project.generator());
    this.pieces = new SitePieces(project, site, look, shell, charts);
    for (ResolvedPage page : site.pages()) {
      pages.put(page.page().outputPath(), page);
      others.add(pieces.of(page));
    }
    others.addAll(pieces.others());
  }

  ResolvedSite site() {
    return site;
  }

  SiteLook look() {
    return look;
  }

  FormattedReferences references() {
    return references;
  }

  /** The paths of its pages from the site's root. */
  public List<String> pages() {
    return site.pages().stream().map(page -> page.page().outputPath()).toList();
  }

  /** Where a file of the report can be edited by others; null where it has no repository. */
  public @Nullable String repository() {
    String repository = site.config().repository();
    return repository == null ? null : repository + "/edit/" + site.config().branch() + "/";
  }

  /** The file from which a page was made; null where a path is no page's. */
  public @Nullable SourceFile source(String path) {
    ResolvedPage page = pages.get(path);
    return page == null ? null : page.page().file();
  }

  /** A file of the site, or why there is none. */
  public sealed interface Answer {
    /**
     * A file.
     *
     * @param bytes not to be changed
     */
    record Found(byte[] bytes) implements Answer {}

    /** There is no such file. */
    record Missing() implements Answer {}

    /** A template is wrong. */
    record Fault(Diagnostic diagnostic) implements Answer {}
  }

  /**
   * A file of the site.
   *
   * @param path from the site's root: {@code en/index.html}
   */
  public Answer file(String path) {
    try {
      byte[] bytes = bytes(path);
      return bytes == null ? new Answer.Missing() : new Answer.Found(bytes);
    } catch (TemplateFault fault) {
      return new Answer.Fault(TemplatePlaces.diagnostic(fault, project.templates()));
    }
  }

  private byte @Nullable [] bytes(String path) {
    byte[] known = made.get(path);
    if (known != null) {
      return known;
    }
    ResolvedPage page = pages.get(path);
    if (page != null) {
      byte[] html =
          pieces
              .preview(page, new OnPage(charts), new Kept(false))
              .getBytes(StandardCharsets.UTF_8);
      made.put(path, html);
      return html;
    }
    for (SitePieces.Piece piece : others) {
      if (path.startsWith(piece.start()) && !done.contains(piece)) {
        piece.maker().accept(new Kept(true));
        done.add(piece);
      }
      byte[] now = made.get(path);
      if (now != null) {
        return now;
      }
    }
    return null;
  }

  /** The paths of all files of the site. Makes all of them. */
  public List<String> paths() {
    pages.keySet().forEach(this::file);
    others.forEach(piece -> piece.maker().accept(new Kept(true)));
    return made.keySet().stream().sorted().toList();
  }

  /** Keeps what is made, except for pages, which a preview makes its own way. */
  private final class Kept implements SitePieces.Sink {
    private final boolean pictures;

    Kept(boolean pictures) {
      this.pictures = pictures;
    }

    @Override
    public void file(String path, byte[] bytes) {
      if (pictures && !pages.containsKey(path)) {
        made.put(path, bytes);
      }
    }

    @Override
    public void found(Diagnostic diagnostic) {
      // A check has reported what authors can mend.
      Objects.requireNonNull(diagnostic, "diagnostic");
    }
  }

  /** Draws what stands on a page; files of their own are made when they are asked for. */
  private record OnPage(DrawnCharts charts) implements ChartDrawing {
    @Override
    public String svg(ChartSpec spec, ChartSize size) {
      return charts.svg(spec, size);
    }

    @Override
    public String standalone(ChartSpec spec, PictureText text) {
      return "";
    }

    @Override
    public ChartPicture picture(ChartSpec spec, PictureText text) {
      return charts.outlook(spec, text);
    }

    @Override
    public byte[] card(CardText text, List<CardChart> charts) {
      return new byte[0];
    }
  }
}
