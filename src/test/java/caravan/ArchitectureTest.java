package caravan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan of the house: which room may use which, and which library is whose. */
class ArchitectureTest {
  /** From the ground up: a room may use the rooms before it. Not all of them are built yet. */
  private static final List<String> ROOMS =
      List.of(
          "source",
          "json",
          "csv",
          "cache",
          "font",
          "raster",
          "pack",
          "map",
          "output",
          "diagnostic",
          "edition",
          "yaml",
          "data",
          "language",
          "search",
          "citation",
          "figure",
          "page",
          "schema",
          "chart",
          "resolve",
          "render",
          "publish",
          "pdf",
          "view",
          "build",
          "coverage",
          "fix",
          "diff",
          "serve",
          "importer",
          "scaffold",
          "cli");

  /** These know nothing of Caravan: they could be libraries. */
  private static final Set<String> INDEPENDENT =
      Set.of("source", "json", "csv", "cache", "font", "raster", "pack", "map", "render", "output");

  /** Features over {@code build}; none knows another. */
  private static final Set<String> FEATURES =
      Set.of("fix", "diff", "serve", "importer", "scaffold");

  /** Packages of libraries, and the only rooms that may use them. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("de.siegmar.fastcsv..", Set.of("csv")),
          Map.entry("tools.jackson..", Set.of("yaml", "json")),
          Map.entry("com.fasterxml.jackson..", Set.of("yaml", "json")),
          Map.entry("org.snakeyaml..", Set.of()),
          Map.entry("org.yaml..", Set.of()),
          Map.entry("com.ibm.icu..", Set.of("language")),
          Map.entry("de.undercouch..", Set.of("citation")),
          Map.entry("com.vladsch.flexmark..", Set.of("page")),
          Map.entry("org.jsoup..", Set.of("page", "pdf")),
          Map.entry("com.openhtmltopdf..", Set.of("pdf")),
          Map.entry("org.apache.pdfbox..", Set.of("pdf")),
          Map.entry("org.apache.fontbox..", Set.of("pdf")),
          Map.entry("org.knowm..", Set.of("chart")),
          Map.entry("com.github.weisj..", Set.of("raster")),
          Map.entry("com.jcraft..", Set.of("raster", "pack")),
          Map.entry("com.aayushatharva..", Set.of("pack")),
          Map.entry("java.awt..", Set.of("chart", "raster", "pdf")),
          Map.entry("javax.imageio..", Set.of("chart")),
          Map.entry("javax.swing..", Set.of()),
          Map.entry("freemarker..", Set.of("render")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("org.eclipse.jgit..", Set.of("diff", "fix")),
          Map.entry("ch.obermuhlner..", Set.of("figure")),
          Map.entry("org.apache.commons.text..", Set.of("diagnostic")));

  private static final JavaClasses CARAVAN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("caravan");

  @Test
  void everyPackageIsARoom() {
    assertThat(CARAVAN.stream().map(type -> type.getPackageName()))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(ROOMS)
                    .as("the room of package %s", name)
                    .anyMatch(room -> name.matches("caravan\\." + room + "(\\..*)?")));
  }

  @Test
  void roomsUseOnlyEarlierRooms() {
    LayeredArchitecture house =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true);
    for (String room : ROOMS) {
      house = house.layer(room).definedBy("caravan." + room + "..");
    }
    for (String room : ROOMS) {
      String[] allowed = allowed(room).toArray(String[]::new);
      house =
          allowed.length == 0
              ? house.whereLayer(room).mayNotAccessAnyLayer()
              : house.whereLayer(room).mayOnlyAccessLayers(allowed);
    }
    house.check(CARAVAN);
  }

  private static Stream<String> allowed(String room) {
    if (INDEPENDENT.contains(room)) {
      return Stream.of();
    }
    return ROOMS.subList(0, ROOMS.indexOf(room)).stream()
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
    String[] packages = rooms.stream().map(room -> "caravan." + room + "..").toArray(String[]::new);
    return DescribedPredicate.not(resideInAnyPackage(packages)).as("are not in %s", rooms);
  }

  @Test
  void noStaticFieldChanges() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CARAVAN);
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
