package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.micronaut.http.annotation.HttpMethodMapping;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every route of the house says who may call it, and names what it is about in a way that can be found. */
class RoutesTest {

  private static final Set<Where> FOUND_BY_ID =
      Set.of(Where.ORDER, Where.COMMITMENT, Where.REFUSAL, Where.PROPOSAL, Where.PLACEMENT, Where.RUN, Where.VOLUNTEER, Where.TEAM);

  private static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.bangshou");

  private static List<JavaMethod> routes() {
    return HOUSE.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isMetaAnnotatedWith(HttpMethodMapping.class))
        .toList();
  }

  @Test
  void thereAreRoutes() {
    assertThat(routes()).hasSizeGreaterThan(30);
  }

  @Test
  void everyRouteSaysWhoMayCallIt() {
    assertThat(routes())
        .filteredOn(route -> !route.isAnnotatedWith(Access.class))
        .as("a route without @Access is denied to everybody")
        .isEmpty();
  }

  @Test
  void aRouteIsForAnyoneOrForRolesNeverBoth() {
    assertThat(routes())
        .allSatisfy(
            route -> {
              Access access = route.getAnnotationOfType(Access.class);
              assertThat(access.anyone()).as(route.getFullName()).isEqualTo(access.roles().length == 0);
            });
  }

  @Test
  void whatIsFoundByAnIdNamesAParameterOfTheRoute() {
    assertThat(routes())
        .filteredOn(route -> FOUND_BY_ID.contains(route.getAnnotationOfType(Access.class).where()))
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(route.reflect().getParameters())
                    .as(route.getFullName())
                    .extracting(java.lang.reflect.Parameter::getName)
                    .contains(route.getAnnotationOfType(Access.class).id()));
  }
}
