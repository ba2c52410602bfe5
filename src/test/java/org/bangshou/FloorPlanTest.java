package org.bangshou;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floor plan, read from top to bottom: a room stands only on rooms above it. */
class FloorPlanTest {

  private static final List<String> ROOMS =
      List.of(
          "kernel",
          "place",
          "identity",
          "roster",
          "order",
          "rules",
          "policy",
          "ledger",
          "grab",
          "planning",
          "service",
          "replay",
          "programme",
          "notify",
          "web",
          "proof",
          "ops");

  private static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.bangshou");

  @Test
  void aRoomStandsOnlyOnRoomsAboveIt() {
    var plan = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : ROOMS) plan = plan.layer(room).definedBy("org.bangshou." + room + "..");
    for (String room : ROOMS) {
      String[] below = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).toArray(String[]::new);
      plan =
          below.length == 0
              ? plan.whereLayer(room).mayNotBeAccessedByAnyLayer()
              : plan.whereLayer(room).mayOnlyBeAccessedByLayers(below);
    }
    plan.check(HOUSE);
  }

  @Test
  void onlyPlanningKnowsOptaPlanner() {
    onlyIn("org.bangshou.planning..", "org.optaplanner..");
  }

  @Test
  void onlyTheWebSpeaksHttp() {
    onlyIn("org.bangshou.web..", "io.micronaut.http..");
  }

  @Test
  void theKernelAndTheRulesKnowNoFramework() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAnyPackage("org.bangshou.kernel..", "org.bangshou.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  private static void onlyIn(String room, String library) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(HOUSE);
  }
}
