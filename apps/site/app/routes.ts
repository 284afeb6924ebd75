import { flatRoutes } from "@react-router/fs-routes";

// Only `<url>/route.tsx` is a route; views and tests beside it are not.
export default flatRoutes({ ignoredRouteFiles: ["**/*.test.*", "**/.*"] });
