package caravan.site.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.model.data.Dataset;
import caravan.report.citation.FormattedSources;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Messages;
import caravan.site.part.SourceViews;
import caravan.site.sheet.Sheet;
import caravan.site.sheet.Workbook;
import caravan.site.sheet.WorkbookWriter;
import caravan.site.template.Theme;
import caravan.testing.Reports;
import caravan.testing.XlsxParts;
import caravan.text.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook does with more than it can hold. */
class DatasetWorkbookTest {
  @TempDir Path root;

  private Workbook made(Map<String, String> files, int most) throws IOException {
    Reports.write(root, files);
    Project project = new Project(root, root.resolve("site"), 2, "Caravan test");
    ResolvedSite site = new SiteBuild(project).resolve().value();
    Messages words = Messages.load(new Theme(project.templates()), "en", new Diagnostics());
    FormattedSources none =
        new FormattedSources(new FormattedSources.Brackets("(", ")", "; "), Map.of(), Map.of());
    SourceViews sources = new SourceViews(site.data().bibliography(), none, words, "en", null);
    ReportFacts report = ReportFacts.of(site, Map.of("en", words), null);
    Dataset dataset = site.data().datasets().get("t");
    return new DatasetWorkbook(report, dataset, "en", sources, most).make();
  }

  @Test
  void whatASheetCannotHoldGoesOnInFurtherOnes() throws IOException {
    Workbook workbook = made(Map.of(), 4);
    List<Sheet.Table> tables =
        workbook.sheets().stream()
            .filter(Sheet.Table.class::isInstance)
            .map(Sheet.Table.class::cast)
            .toList();
    assertThat(tables.stream().map(Sheet.Table::name)).containsExactly("Data 1", "Data 2");
    assertThat(tables.stream().map(table -> table.rows().size())).containsExactly(4, 2);
    assertThat(tables.get(1).above().get(0).text()).isEqualTo("Trade (2/2)");
    assertThat(new XlsxParts(WorkbookWriter.write(workbook)).tabs())
        .containsExactly("Cover", "Data 1", "Data 2");
    assertThat(made(Map.of(), 6).sheets()).hasSize(2);
  }

  @Test
  void aNoteThatNoCellHoldsEndsInAMark() throws IOException {
    String data = Reports.BASE.get("data/t.yaml");
    String note = "x".repeat(40_000);
    Workbook workbook =
        made(
            Map.of(
                "data/t.yaml",
                data.replace("KAZ: {2023: 1,", "KAZ: {2023: {value: 1, note: \"" + note + "\"},")),
            DatasetWorkbook.MOST_ROWS);
    XlsxParts parts = new XlsxParts(WorkbookWriter.write(workbook));
    assertThat(parts.cells(2).get("B4")).hasSize(32_767).endsWith("x […]");
    assertThat(parts.cells(3)).containsValue("[note 1]");
  }
}
