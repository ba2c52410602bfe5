package org.bangshou.ops.demo;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Requester;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Region;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.DemoLogins;
import org.jspecify.annotations.Nullable;

/** Who may log in to the demo: one of each role, all with one password. */
@Singleton
public class DemoAccounts implements DemoLogins {

  private static final List<DemoLogin> LOGINS =
      List.of(
          new DemoLogin(Role.REQUESTER, "requester", "点单方 requester, 德清县 Deqing"),
          new DemoLogin(Role.VOLUNTEER, "volunteer", "志愿者 volunteer, 德清县 Deqing"),
          new DemoLogin(Role.LEADER, "leader", "队长 team leader, 德清惠民服务队 Deqing"),
          new DemoLogin(Role.COORDINATOR, "coordinator", "协调员 coordinator, 湖州市 Huzhou"),
          new DemoLogin(Role.COORDINATOR, "coordinator.anji", "协调员 coordinator, 安吉县 Anji"),
          new DemoLogin(Role.COORDINATOR, "coordinator.wenzhou", "协调员 coordinator, 温州市 Wenzhou"),
          new DemoLogin(Role.ADMINISTRATOR, "admin", "管理员 administrator, 浙江省 the whole province"));

  private final Accounts accounts;
  private final boolean shown;
  private final String password;

  DemoAccounts(
      Accounts accounts,
      @Value("${bangshou.demo:false}") boolean shown,
      @Value("${bangshou.demo-password}") String password) {
    this.accounts = accounts;
    this.shown = shown;
    this.password = password;
  }

  public List<DemoLogin> listLogins() {
    return LOGINS;
  }

  @Override
  public List<DemoLogin> listShown() {
    return shown ? LOGINS : List.of();
  }

  @Override
  public String password() {
    return password;
  }

  /** Does the first of them still let in whoever knows the demo's password? */
  boolean areOpen() {
    return accounts.authenticate(LOGINS.getFirst().username(), password).isPresent();
  }

  /** What is printed once the demo is there. */
  public List<String> lines() {
    return LOGINS.stream().map(l -> "  %-20s %-16s %s".formatted(l.username(), password, l.what())).toList();
  }

  void create(Requester requester, Volunteer leader, Volunteer volunteer) {
    add("requester", requester.name(), Role.REQUESTER, null, requester.id(), Set.of());
    add("volunteer", volunteer.name(), Role.VOLUNTEER, volunteer.id(), null, Set.of());
    add("leader", leader.name(), Role.LEADER, leader.id(), null, Set.of());
    add("coordinator", "湖州协调员", Role.COORDINATOR, null, null, Set.of("330500"));
    add("coordinator.anji", "安吉协调员", Role.COORDINATOR, null, null, Set.of("330523"));
    add("coordinator.wenzhou", "温州协调员", Role.COORDINATOR, null, null, Set.of("330300"));
    add("admin", "管理员", Role.ADMINISTRATOR, null, null, Set.of(Region.PROVINCE));
  }

  private void add(
      String username, String name, Role role, @Nullable UUID volunteer, @Nullable UUID requester, Set<String> scope) {
    accounts.createAccount(new Account(Ids.next(), username, name, role, volunteer, requester, scope, true), password);
  }
}
