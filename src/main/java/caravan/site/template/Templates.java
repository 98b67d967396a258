package caravan.site.template;

import caravan.site.view.BookChart;
import caravan.site.view.BookView;
import caravan.site.view.ChangesView;
import caravan.site.view.ChartView;
import caravan.site.view.CitationView;
import caravan.site.view.ContentsView;
import caravan.site.view.DatasetListView;
import caravan.site.view.DatasetView;
import caravan.site.view.DiffPage;
import caravan.site.view.ExhibitReference;
import caravan.site.view.FigureListView;
import caravan.site.view.FigureReference;
import caravan.site.view.HeadingReference;
import caravan.site.view.ImageReference;
import caravan.site.view.LackingPage;
import caravan.site.view.LinkReference;
import caravan.site.view.LivePart;
import caravan.site.view.NotFoundView;
import caravan.site.view.PageView;
import caravan.site.view.RedirectView;
import caravan.site.view.SiteView;
import caravan.site.view.SourceListView;
import caravan.site.view.TableFigure;
import caravan.site.view.TabsView;
import caravan.site.view.View;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Views to HTML. Each template file is read and parsed once, when it is first used; for changed
 * files make a new instance. Safe to share between threads. The same view gives the same text
 * whatever the machine's language, time zone or number of threads.
 */
public final class Templates {
  private final Configuration configuration;

  /**
   * Prepares the templates of a look; none is read yet.
   *
   * @param theme where the template files are
   */
  public Templates(Theme theme) {
    configuration = configure(theme);
  }

  /**
   * A whole page, by {@code page.ftlh}, which sees {@code page} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String page(PageView page) {
    return render("page.ftlh", Map.of("page", page, "site", page.site()));
  }

  /**
   * A chart as a {@code <figure>}, by {@code chart.ftlh}, which sees {@code chart} and {@code
   * site}. To be put into {@link PageView#body()}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String chart(SiteView site, ChartView chart) {
    return render("chart.ftlh", Map.of("chart", chart, "site", site));
  }

  /**
   * A table as a {@code <figure>}, by {@code table.ftlh}, which sees {@code table} and {@code
   * site}. To be put into {@link PageView#body()}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String table(SiteView site, TableFigure table) {
    return render("table.ftlh", Map.of("table", table, "site", site));
  }

  /**
   * The list of the pages of a long section, by {@code contents.ftlh}, which sees {@code page} and
   * {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String contents(ContentsView list) {
    return render("contents.ftlh", Map.of("page", list, "site", list.site()));
  }

  /**
   * The list of charts and tables, by {@code figures.ftlh}, which sees {@code page} and {@code
   * site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String figures(FigureListView list) {
    return render("figures.ftlh", Map.of("page", list, "site", list.site()));
  }

  /**
   * What has changed since the edition before, by {@code changes.ftlh}, which sees {@code page} and
   * {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String changes(ChangesView changes) {
    return render("changes.ftlh", Map.of("page", changes, "site", changes.site()));
  }

  /**
   * The list of sources, by {@code sources.ftlh}, which sees {@code page} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String sources(SourceListView list) {
    return render("sources.ftlh", Map.of("page", list, "site", list.site()));
  }

  /**
   * A dataset, by {@code dataset.ftlh}, which sees {@code page} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String dataset(DatasetView dataset) {
    return render("dataset.ftlh", Map.of("page", dataset, "site", dataset.site()));
  }

  /**
   * The list of datasets, by {@code datasets.ftlh}, which sees {@code page} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String datasets(DatasetListView list) {
    return render("datasets.ftlh", Map.of("page", list, "site", list.site()));
  }

  /**
   * A page that sends on to another, by {@code redirect.ftlh}, which sees {@code redirect} and
   * {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String redirect(RedirectView redirect) {
    return render("redirect.ftlh", Map.of("redirect", redirect, "site", redirect.site()));
  }

  /**
   * What a web server answers where there is no page, by {@code notfound.ftlh}, which sees {@code
   * page} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String notFound(NotFoundView page) {
    return render("notfound.ftlh", Map.of("page", page, "site", page.site()));
  }

  /**
   * A report on paper, by {@code pdf/book.ftlh}, which sees {@code book} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String book(BookView book) {
    return render("pdf/book.ftlh", Map.of("book", book, "site", book.site()));
  }

  /**
   * A chart on paper, by {@code pdf/chart.ftlh}, which sees {@code chart} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String bookChart(SiteView site, BookChart chart) {
    return render("pdf/chart.ftlh", Map.of("chart", chart, "site", site));
  }

  /**
   * A table on paper, by {@code pdf/table.ftlh}, which sees {@code table} and {@code site}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String bookTable(SiteView site, TableFigure table) {
    return render("pdf/table.ftlh", Map.of("table", table, "site", site));
  }

  /**
   * A figure in the text, by {@code prose/figure.ftlh}, which sees {@code figure}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String figure(FigureReference figure) {
    return render("prose/figure.ftlh", Map.of("figure", figure));
  }

  /**
   * A figure in the text of a book, by {@code pdf/figure.ftlh}, which sees {@code figure}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String figureOnPaper(FigureReference figure) {
    return render("pdf/figure.ftlh", Map.of("figure", figure));
  }

  /**
   * A link in the text, by {@code prose/link.ftlh}, which sees {@code link}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String link(LinkReference link) {
    return render("prose/link.ftlh", Map.of("link", link));
  }

  /**
   * An image in the text, by {@code prose/image.ftlh}, which sees {@code image}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String image(ImageReference image) {
    return render("prose/image.ftlh", Map.of("image", image));
  }

  /**
   * Sources that are cited in the text, by {@code prose/citation.ftlh}, which sees {@code
   * citation}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String citation(CitationView citation) {
    return render("prose/citation.ftlh", Map.of("citation", citation));
  }

  /**
   * A chart or table that the text names, by {@code prose/exhibit.ftlh}, which sees {@code
   * exhibit}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String exhibit(ExhibitReference exhibit) {
    return render("prose/exhibit.ftlh", Map.of("exhibit", exhibit));
  }

  /**
   * The choice between charts and tables that are shown in turn, by {@code prose/tabs.ftlh}, which
   * sees {@code tabs}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String tabs(TabsView tabs) {
    return render("prose/tabs.ftlh", Map.of("tabs", tabs));
  }

  /**
   * A link to a heading, by {@code prose/permalink.ftlh}, which sees {@code heading}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String permalink(HeadingReference heading) {
    return render("prose/permalink.ftlh", Map.of("heading", heading));
  }

  /**
   * What changed for a reader, by {@code diff/page.ftlh}, which sees {@code diff}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String diff(DiffPage diff) {
    return render("diff/page.ftlh", Map.of("diff", diff));
  }

  /**
   * What a preview adds to a page, by {@code preview/live.ftlh}, which sees {@code live}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String live(LivePart live) {
    return render("preview/live.ftlh", Map.of("live", live));
  }

  /**
   * What a preview shows where there is no page, by {@code preview/lacking.ftlh}, which sees {@code
   * page}.
   *
   * @throws TemplateFault if a template is missing or wrong
   */
  public String lacking(LackingPage page) {
    return render("preview/lacking.ftlh", Map.of("page", page));
  }

  private String render(String name, Map<String, View> views) {
    try {
      Template template = configuration.getTemplate(name);
      SimpleHash model = new SimpleHash(views, configuration.getObjectWrapper());
      StringWriter out = new StringWriter();
      template.process(model, out);
      return out.toString();
    } catch (IOException | TemplateException e) {
      throw fault(name, e);
    }
  }

  private static Configuration configure(Theme theme) {
    Configuration c = new Configuration(Configuration.VERSION_2_3_35);
    c.setTemplateLoader(new ThemeTemplateLoader(theme));
    c.setCacheStorage(new StrongCacheStorage());
    c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    c.setLocalizedLookup(false);
    c.setObjectWrapper(new ViewWrapper());
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    c.setOutputFormat(HTMLOutputFormat.INSTANCE);
    c.setDefaultEncoding("UTF-8");
    c.setOutputEncoding("UTF-8");
    c.setLocale(Locale.ROOT);
    c.setTimeZone(TimeZone.getTimeZone("UTC"));
    c.setNumberFormat("computer");
    c.setTabSize(1); // otherwise a tab counts as up to eight columns in messages
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    return c;
  }

  /** The innermost exception that knows a place says it best: templates import one another. */
  private static TemplateFault fault(String template, Exception e) {
    @Nullable TemplateFault found = null;
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof TemplateFault own) {
        return own;
      } else if (t instanceof ParseException p) {
        found =
            at(
                p.getEditorMessage(),
                p.getTemplateName(),
                p.getLineNumber(),
                p.getColumnNumber(),
                e);
      } else if (t instanceof TemplateNotFoundException n) {
        found = at("there is no such template", n.getTemplateName(), 0, 0, e);
      } else if (t instanceof TemplateException x && found == null) {
        found =
            at(
                x.getMessageWithoutStackTop(),
                x.getTemplateSourceName(),
                x.getLineNumber(),
                x.getColumnNumber(),
                e);
      }
    }
    return found != null ? found : at(String.valueOf(e.getMessage()), template, 0, 0, e);
  }

  private static TemplateFault at(
      String message,
      @Nullable String template,
      @Nullable Integer line,
      @Nullable Integer column,
      Throwable cause) {
    // After the dashes FreeMarker gives tips for template authors, and the stack.
    int tips = message.indexOf("\n----");
    return new TemplateFault(
        (tips < 0 ? message : message.substring(0, tips)).strip(),
        Objects.requireNonNullElse(template, ""),
        line == null ? 0 : Math.max(line, 0),
        column == null ? 0 : Math.max(column, 0),
        cause);
  }
}
