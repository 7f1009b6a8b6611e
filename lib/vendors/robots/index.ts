export { type RobotsRules, readRobots } from './read-robots';
