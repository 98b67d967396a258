package caravan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each room uses only what {@link House} says it may, and each library is used in its room. */
class ArchitectureTest {
  /** These rooms use no other: they could be libraries. */
  private static final Set<String> INDEPENDENT =
      Set.of(
          "text.encode",
          "text.source",
          "text.json",
          "files.output",
          "files.pack",
          "chart.font",
          "chart.map",
          "site.view");

  /** What people do with a report; none of these rooms knows another. */
  private static final Set<String> FEATURES =
      Set.of("app.schema", "app.scaffold", "app.query", "app.fix", "app.diff", "app.serve");

  /** Packages of libraries, and the only rooms that may use them. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("de.siegmar.fastcsv..", Set.of("text.csv")),
          Map.entry("tools.jackson..", Set.of("text.yaml", "text.json")),
          Map.entry("com.fasterxml.jackson..", Set.of("text.yaml", "text.json")),
          Map.entry("org.snakeyaml..", Set.of()),
          Map.entry("org.yaml..", Set.of()),
          Map.entry("com.ibm.icu..", Set.of("language")),
          Map.entry("de.undercouch..", Set.of("report.citation")),
          Map.entry("com.vladsch.flexmark..", Set.of("report.page")),
          Map.entry("org.jsoup..", Set.of("report.prose", "site.print", "site.word")),
          Map.entry("org.apache.poi..", Set.of("site.word")),
          Map.entry("com.openhtmltopdf..", Set.of("site.print")),
          Map.entry("org.apache.pdfbox..", Set.of("site.print")),
          Map.entry("org.dhatim.fastexcel", Set.of("site.sheet")),
          Map.entry("org.apache.fontbox..", Set.of("site.print")),
          Map.entry("org.knowm..", Set.of("chart.plot")),
          Map.entry("com.jcraft..", Set.of("chart.raster", "files.pack")),
          Map.entry("com.aayushatharva..", Set.of("files.pack")),
          Map.entry("java.security..", Set.of("text.encode")),
          Map.entry("java.sql..", Set.of("app.query")),
          Map.entry("java.awt..", Set.of("chart", "site.print")),
          Map.entry("javax.imageio..", Set.of()),
          Map.entry("javax.swing..", Set.of()),
          Map.entry("org.dhatim.fastexcel.reader..", Set.of("app.tables")),
          Map.entry("org.apache.commons.compress..", Set.of("app.tables", "text.parquet")),
          Map.entry("javax.xml.stream..", Set.of("app.tables")),
          Map.entry("freemarker..", Set.of("site.template")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("org.eclipse.jgit..", Set.of("app.diff", "app.fix")),
          Map.entry("ch.obermuhlner..", Set.of("expression")),
          Map.entry("org.apache.commons.text..", Set.of("text.diagnostic")));

  private static final JavaClasses CARAVAN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("caravan");

  @Test
  void everyPackageIsARoom() {
    assertThat(
            CARAVAN.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName()))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(House.rooms())
                    .as("the room of package %s", name)
                    .anyMatch(room -> name.matches("caravan\\." + room + "(\\..*)?")));
  }

  /** Written by {@code -Dgolden=write} from the plan and what each package says about itself. */
  @Test
  void thePlanIsInTheDocs() {
    Path file = Path.of("docs/architecture.md");
    String page = Program.read(file);
    String start = "<!-- house -->\n";
    String end = "<!-- /house -->";
    int from = page.indexOf(start) + start.length();
    int to = page.indexOf(end, from);
    Golden.hold(file, page.substring(0, from) + House.page() + page.substring(to));
  }

  @Test
  void aGroupSaysWhatItUses() {
    for (House.Group group : House.GROUPS) {
      String uses = group.uses().isEmpty() ? "Uses no other group." : "Uses `";
      String said = House.about(group.name()).get(1);
      assertThat(said).startsWith(uses);
      assertThat(group.uses()).allSatisfy(one -> assertThat(said).contains("`" + one + "`"));
      assertThat(said.chars().filter(c -> c == '`').count() / 2).isEqualTo(group.uses().size());
    }
  }

  @Test
  void thereAreAtMostTenGroups() {
    assertThat(House.GROUPS).hasSizeLessThanOrEqualTo(10);
  }

  /** Tools and ignore files take these names for folders of outputs. */
  @Test
  void noRoomIsNamedAsOutputsAre() {
    assertThat(CARAVAN.stream().map(type -> type.getPackageName()))
        .noneMatch(name -> name.matches(".*\\.(build|target|out|bin|dist)(\\..*)?"));
  }

  @TestFactory
  Stream<DynamicTest> aRoomUsesOnlyWhatItMay() {
    return House.rooms().stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> roomRule(room).check(CARAVAN)));
  }

  private static ArchRule roomRule(String room) {
    Set<String> others = new LinkedHashSet<>(House.rooms());
    others.remove(room);
    allowed(room).forEach(others::remove);
    return noClasses()
        .that(areIn(Set.of(room)))
        .should()
        .dependOnClassesThat(areIn(others))
        .because("the plan of the house has no such arrow");
  }

  private static Stream<String> allowed(String room) {
    if (INDEPENDENT.contains(room)) {
      return Stream.of();
    }
    return House.before(room)
        .filter(earlier -> !(FEATURES.contains(room) && FEATURES.contains(earlier)));
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("caravan.(**)").should().beFreeOfCycles().check(CARAVAN);
  }

  @TestFactory
  Stream<DynamicTest> aLibraryIsUsedOnlyInItsRoom() {
    return LIBRARIES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey() + " only in " + entry.getValue(),
                    () -> libraryRule(entry.getKey(), entry.getValue()).check(CARAVAN)));
  }

  private static ArchRule libraryRule(String library, Set<String> rooms) {
    return noClasses()
        .that(areOutside(rooms))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> areOutside(Set<String> rooms) {
    return DescribedPredicate.not(areIn(rooms)).as("are not in %s", rooms);
  }

  private static DescribedPredicate<JavaClass> areIn(Set<String> rooms) {
    String[] packages = rooms.stream().map(room -> "caravan." + room + "..").toArray(String[]::new);
    return resideInAnyPackage(packages).as("are in %s", rooms);
  }

  @Test
  void noStaticFieldChanges() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CARAVAN);
  }

  /** A library brings a parser of XML along, which takes the place of the JDK's if one lets it. */
  @Test
  void theParserOfXmlIsThatOfTheJdk() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "it takes any parser",
                access ->
                    access.getTarget().getOwner().getName().startsWith("javax.xml.stream.XML")
                        && access.getTarget().getName().matches("newInstance|newFactory")))
        .check(CARAVAN);
  }

  /** The same report gives the same bytes: what differs from machine to machine comes in by cli. */
  @Test
  void nothingReadsTheMachine() {
    noClasses()
        .that(areOutside(Set.of("cli")))
        .should()
        .accessTargetWhere(describe("it reads the clock", ArchitectureTest::readsTheClock))
        .orShould()
        .accessTargetWhere(describe("it reads the setting", ArchitectureTest::readsTheSetting))
        .check(CARAVAN);
  }

  @Test
  void nothingDependsOnTheDefaultLocale() {
    noClasses()
        .should()
        .accessTargetWhere(describe("it formats as the machine does", ArchitectureTest::isLocal))
        .check(CARAVAN);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTarget().getOwner().getName();
    String name = access.getTarget().getName();
    return name.equals("currentTimeMillis")
        || (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock") && name.startsWith("system"))
        || (owner.equals("java.util.Date") && access.getDescription().contains("Date.<init>()"));
  }

  private static boolean readsTheSetting(JavaAccess<?> access) {
    String owner = access.getTarget().getOwner().getName();
    String name = access.getTarget().getName();
    return (owner.equals("java.util.Locale") && name.matches("[gs]etDefault"))
        || (owner.equals("java.util.TimeZone") && name.matches("[gs]etDefault"))
        || (owner.equals("java.time.ZoneId") && name.equals("systemDefault"))
        || (owner.equals("java.lang.System") && name.equals("getenv"));
  }

  /** Calls of {@code String} that take the default locale because they are given none. */
  private static boolean isLocal(JavaAccess<?> access) {
    String target = access.getTarget().getFullName();
    return target.equals("java.lang.String.toLowerCase()")
        || target.equals("java.lang.String.toUpperCase()")
        || target.equals("java.lang.String.formatted([Ljava.lang.Object;)")
        || target.equals("java.lang.String.format(java.lang.String, [Ljava.lang.Object;)");
  }
}
