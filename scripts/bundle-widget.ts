import { bundleWidget } from './product/bundle-widget';

await bundleWidget();
