package org.bangshou.planning.solver;

import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.SolutionCostCalculator;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.Random;

/**
 * jsprit: a vehicle for each team-day. It knows of members only which team-days could serve an order alone,
 * as a skill of each order's own.
 */
public final class JspritPeer extends Peer {
  private static final int MOST_ORDERS = 2000;

  /** Minutes of travel that a unit of weight is worth where weight comes first. */
  private static final double FIRST = 1000;

  @Override
  public String name() {
    return "jsprit";
  }

  @Override
  public boolean takes(org.bangshou.planning.contract.PlanningProblem problem) {
    return problem.orders().size() <= MOST_ORDERS;
  }

  @Override
  int[] days(Model model, Duration limit, int threads, long seed) {
    int[] days = nothing(model);
    int size = model.problem.places().size();
    var legs = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(size, false);
    for (int a = 0; a < size; a++)
      for (int b = 0; b < size; b++) legs.addTransportTimeAndDistance(a, b, model.distances.minutes(a, b), model.distances.minutes(a, b));
    var matrix = legs.build();
    var routing = VehicleRoutingProblem.Builder.newInstance().setFleetSize(VehicleRoutingProblem.FleetSize.FINITE).setRoutingCost(matrix);
    var type = VehicleTypeImpl.Builder.newInstance("team").setCostPerDistance(1).setFixedCost(0).build();
    for (TeamDay day : model.days) {
      var vehicle =
          VehicleImpl.Builder.newInstance("" + day.index)
              .setType(type)
              .setStartLocation(Location.newInstance(day.team.base))
              .setEarliestStart(day.start)
              .setLatestArrival(day.end);
      for (OrderFact order : model.ordersByDay.get(day.index)) vehicle.addSkill("o" + order.index);
      routing.addVehicle(vehicle.build());
    }
    for (OrderFact order : model.orders) {
      if (order.fits.isEmpty()) continue;
      var service =
          Service.Builder.newInstance("" + order.index)
              .setLocation(Location.newInstance(order.place))
              .setServiceTime(order.duration)
              .addRequiredSkill("o" + order.index);
      for (int w = 0; w < order.windows.length; w += 2) service.addTimeWindow(order.windows[w], order.windows[w + 1]);
      routing.addJob(service.build());
    }
    double price = model.weights.weighed() ? 1 : FIRST;
    SolutionCostCalculator cost = solution -> {
      double sum = 0;
      for (var route : solution.getRoutes()) {
        int at = route.getStart().getLocation().getIndex();
        for (var stop : route.getActivities()) sum += matrix.getDistance(at, at = stop.getLocation().getIndex());
        sum += matrix.getDistance(at, route.getEnd().getLocation().getIndex());
      }
      for (Job job : solution.getUnassignedJobs()) sum += price * model.orders.get(Integer.parseInt(job.getId())).weight();
      return sum;
    };
    var algorithm =
        Jsprit.Builder.newInstance(routing.build())
            .setProperty(Jsprit.Parameter.THREADS, "" + threads)
            .setRandom(new Random(seed))
            .setObjectiveFunction(cost)
            .buildAlgorithm();
    algorithm.setMaxIterations(Integer.MAX_VALUE);
    var clock = new TimeTermination(limit.toMillis());
    algorithm.setPrematureAlgorithmTermination(clock);
    algorithm.addListener(clock);
    var best = Solutions.bestOf(algorithm.searchSolutions());
    for (var route : best.getRoutes())
      for (var job : route.getTourActivities().getJobs())
        days[Integer.parseInt(job.getId())] = Integer.parseInt(route.getVehicle().getId());
    return days;
  }
}
